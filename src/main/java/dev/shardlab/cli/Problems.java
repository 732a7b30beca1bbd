package dev.shardlab.cli;

import java.util.List;

/** What the user must hear and mend: plain sentences, no trace. Ends the run with exit code 1. */
final class Problems extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> sentences;

    Problems(List<String> sentences) {
        super(String.join(System.lineSeparator(), sentences));
        this.sentences = List.copyOf(sentences);
    }

    Problems(String sentence) {
        this(List.of(sentence));
    }

    List<String> sentences() {
        return sentences;
    }
}
