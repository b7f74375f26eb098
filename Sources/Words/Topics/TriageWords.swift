/// The morning: what asks for a decision.
package protocol TriageWords {}
