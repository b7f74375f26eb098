/// Figures of the shop and what they would have been under other rules.
package protocol StatisticsWords {}
