package dev.shardlab.scenario;

import dev.shardlab.scenario.json.Problem;
import java.util.List;

/** What reading a scenario file gives: the scenario, or everything that is wrong with the file. */
public sealed interface ReadResult {

    record Read(Scenario scenario) implements ReadResult {}

    /** @param problems at least one, in the order of the file */
    record Refused(List<Problem> problems) implements ReadResult {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** The problems; none if the file is right. */
    default List<Problem> problems() {
        return switch (this) {
            case Read _ -> List.of();
            case Refused(List<Problem> problems) -> problems;
        };
    }

    /**
     * The scenario, where a file is known to be right.
     *
     * @throws IllegalStateException if it is not; the message lists the problems
     */
    default Scenario orThrow() {
        return switch (this) {
            case Read(Scenario scenario) -> scenario;
            case Refused(List<Problem> problems) ->
                throw new IllegalStateException(String.join(
                        "\n", problems.stream().map(Problem::toString).toList()));
        };
    }
}
