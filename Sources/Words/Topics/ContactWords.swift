/// What was said between the shop and a buyer.
package protocol ContactWords {}
