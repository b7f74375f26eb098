/// Ways to pay, down payments, and what becomes of their money.
package protocol TermsWords {}
