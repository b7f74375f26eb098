import Orders

extension Session {
  /// `deadline`: the shop's rules, asked directly; no data is opened.
  package func deadline(at text: OutsideText, terms: OutsideText) throws(Failure) -> Answer {
    let deadline: Deadline
    let (moment, terms) = (try moment(text), try self.terms(terms))
    do throws(Refusal) { deadline = try policy.deadline(orderedAt: moment, terms: terms) } catch { throw .refused(error) }
    return Answer(
      json: { writer in
        writer.object {
          $0.put("start", deadline.start)
          $0.put("promised", deadline.promised)
          $0.put("release", deadline.release)
        }
      },
      text: { [self] writer in
        writer.table([
          [words.label(.start), written(deadline.start)], [words.label(.promised), written(deadline.promised)],
          [words.label(.release), written(deadline.release)],
        ])
      })
  }
}
