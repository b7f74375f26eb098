/// Reminders: why one may not go out now, and the screen that shows its text.
package protocol ReminderWords {}
