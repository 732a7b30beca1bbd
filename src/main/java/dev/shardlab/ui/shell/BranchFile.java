package dev.shardlab.ui.shell;

import dev.shardlab.export.WholeFile;
import dev.shardlab.live.Branch;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.BranchExport;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.ScenarioReader;
import dev.shardlab.scenario.ScenarioWriter;
import dev.shardlab.sim.Input;
import dev.shardlab.sim.client.Calls;
import dev.shardlab.ui.library.Shelf;
import dev.shardlab.ui.session.PlaySession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A branch as a scenario file: it plays as the branch did. */
final class BranchFile {

    /** Both names together are still one that every system takes. */
    private static final int LONGEST = 80;

    private BranchFile() {}

    /**
     * What to call the file of a branch: the scenario's name and its own, in the letters, digits and hyphens that every system
     * takes.
     *
     * @param scenario the name of its file, or its title
     */
    static String nameFor(String scenario, String branch) {
        String both = Stream.of(plain(scenario), plain(branch))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("-"));
        return (both.isEmpty() ? "branch" : both) + ".json";
    }

    private static String plain(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("^-|-$", "");
    }

    /** Writes a branch to a file that the user chooses, and says on the branches what became of it. */
    static void export(
            Branch branch, PlaySession session, LaunchRequest request, Function<String, Optional<Path>> choose) {
        Path source = request.scenario();
        String scenario = source == null ? session.scenario().title() : Shelf.nameOf(source);
        choose.apply(nameFor(scenario, branch.name()))
                .ifPresent(file -> Background.run(
                        () -> write(session.scenario(), branch.inputs(), branch.calls(), branch.shownUntil(), file),
                        session.branches()::say));
    }

    /**
     * Writes the file.
     *
     * @param inputs what was done in the branch from the start of the experiment
     * @param calls what clients asked in it
     * @param until how far it has come
     * @return what became of it, in a sentence
     */
    static String write(Scenario planned, List<Input> inputs, Calls calls, VirtualTime until, Path file) {
        try {
            byte[] text = ScenarioWriter.write(BranchExport.of(planned, inputs, calls, until))
                    .getBytes(StandardCharsets.UTF_8);
            if (text.length > ScenarioReader.MAX_BYTES) {
                return "The branch could not be exported: with all that clients asked the file would have "
                        + (text.length >> 20) + " MB, and a scenario has at most " + (ScenarioReader.MAX_BYTES >> 20)
                        + ".";
            }
            WholeFile.write(file, WholeFile.Manner.OVER_ANOTHER, text);
            return "Exported as a scenario: " + file.toAbsolutePath() + ".";
        } catch (IOException _) {
            return file + " could not be written: is there room, and may you write there?";
        } catch (IllegalArgumentException e) {
            return "The branch could not be exported: " + e.getMessage();
        }
    }
}
