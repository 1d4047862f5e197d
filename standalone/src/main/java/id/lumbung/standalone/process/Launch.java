package id.lumbung.standalone.process;

import java.util.List;
import java.util.Map;

/// What it takes to start one process.
///
/// @param name names the log and the pid file
/// @param environment is added to ours
public record Launch(String name, Tier tier, List<String> command, Map<String, String> environment) {

    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
