package dev.shardlab.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** {@code --file NAME=PATH}, for every verb that plays a scenario. */
final class InputFileOption {

    @Option(
            names = "--file",
            paramLabel = "NAME=PATH",
            description = {
                "A text file of yours for the producer that reads the input called NAME.",
                "May be given several times. Without it a small built-in log is played."
            })
    private final Map<String, Path> files = new LinkedHashMap<>();

    Map<String, Path> files() {
        return files;
    }
}
