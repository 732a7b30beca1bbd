package dev.shardlab.cli;

import dev.shardlab.input.LocalFiles;
import dev.shardlab.model.ProducerName;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.producer.LinesExpected;
import dev.shardlab.sim.producer.InputCheck;
import dev.shardlab.sim.producer.InputFiles;
import dev.shardlab.sim.setup.ProducerSetup;
import dev.shardlab.sim.setup.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files that a command line gives to scenarios: looked at before anything is played. */
final class FilesGiven {

    /** Who reads a file, and how. */
    private record Reader(ProducerSetup producer, Source.FileLines lines) {}

    private FilesGiven() {}

    /** @throws Problems if a name is not one that one of the scenarios reads, or a file has nothing that can be played */
    static InputFiles checked(List<Scenario> scenarios, Map<String, Path> files) {
        List<Reader> readers = scenarios.stream().flatMap(FilesGiven::readers).toList();
        requireKnown(files, readers);
        InputFiles inputs = new LocalFiles(files);
        for (Reader reader : readers) {
            Path path = files.get(reader.lines.file());
            if (path != null) {
                List<String> problems = InputCheck.problems(reader.lines, inputs.file(reader.lines.file()));
                if (!problems.isEmpty()) {
                    throw new Problems(told(reader, path, problems));
                }
            }
        }
        return inputs;
    }

    /** Which file each producer reads that was given one. */
    static Map<ProducerName, Path> byProducer(Scenario scenario, Map<String, Path> files) {
        return readers(scenario)
                .filter(reader -> files.containsKey(reader.lines.file()))
                .collect(Collectors.toMap(
                        reader -> reader.producer.name(),
                        reader -> files.get(reader.lines.file()),
                        (a, _) -> a,
                        TreeMap::new));
    }

    private static Stream<Reader> readers(Scenario scenario) {
        return scenario.setup().producers().stream()
                .filter(producer -> producer.source() instanceof Source.FileLines)
                .map(producer -> new Reader(producer, (Source.FileLines) producer.source()));
    }

    private static void requireKnown(Map<String, Path> files, List<Reader> readers) {
        List<String> known =
                readers.stream().map(reader -> reader.lines.file()).distinct().toList();
        files.forEach((name, path) -> {
            if (!known.contains(name)) {
                throw new Problems(option(name, path) + ": no producer of this scenario reads a file called " + name
                        + ". "
                        + (known.isEmpty() ? "It reads no files." : "It reads: " + String.join(", ", known) + "."));
            }
        });
    }

    private static List<String> told(Reader reader, Path path, List<String> problems) {
        List<String> sentences = new ArrayList<>();
        sentences.add(option(reader.lines.file(), path) + ": " + problems.getFirst() + ".");
        problems.stream().skip(1).map(problem -> "  " + path + ", " + problem).forEach(sentences::add);
        String producer = reader.producer.name().value();
        sentences.add("  " + producer + " expects " + LinesExpected.words(reader.lines));
        sentences.add("  Give such a file, or say in the scenario how yours is read: \"file\" of the producer "
                + producer + ", docs/scenario-format.md. Without --file a small log that comes along is played.");
        return sentences;
    }

    private static String option(String name, Path path) {
        return "--file " + name + "=" + path;
    }
}
