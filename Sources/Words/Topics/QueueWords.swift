/// Who waits for an item that is promised to somebody else.
package protocol QueueWords {}
