/// Strikes, their evidence, and the answer they ask for.
package protocol StrikeWords {}
