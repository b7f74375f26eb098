import Glibc
import Synchronization

/// How long a key waits while another process makes a snapshot of everything.
struct DuringSnapshot: Measurement {
  func figures(of shop: BenchShop) -> [Figure] {
    guard let dashboard = shop.started() else { return [] }
    SearchReady.rest(dashboard)
    var child = pid_t()
    let words: [String] = [shop.program, "snapshot", "create", "--data", shop.directory.path, "--json"]
    let variables: [String] = ["HOME=\(shop.home)", "XDG_STATE_HOME=\(shop.home)/state"]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { word in strdup(word) } + [nil]
    var environment: [UnsafeMutablePointer<CChar>?] = variables.map { variable in strdup(variable) } + [nil]
    defer { for pointer in arguments + environment { free(pointer) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    guard posix_spawn(&child, shop.program, &actions, nil, &arguments, &environment) == 0 else { return [] }
    var wall: [Double] = []
    var status: Int32 = 0
    while waitpid(child, &status, WNOHANG) == 0 || wall.count < shop.rounds {
      let begun = milliseconds()
      dashboard.send(wall.count % 20 < 10 ? "j" : "k")
      if let answered = dashboard.answer() { wall.append(answered - begun) }
      dashboard.settle(quiet: 3)
    }
    return [Figure(name: "key-during-snapshot", unit: "ms", samples: Samples(wall), limit: Limit(worst: 5))]
  }
}
