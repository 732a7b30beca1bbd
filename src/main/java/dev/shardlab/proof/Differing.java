package dev.shardlab.proof;

import java.util.List;
import java.util.Optional;

/** Where two texts part. */
final class Differing {

    private Differing() {}

    /** The first line that is another than the true one, beside that; empty if there is none. */
    static Optional<String> first(List<String> lines, List<String> truth) {
        for (int i = 0; i < Math.max(lines.size(), truth.size()); i++) {
            String line = line(lines, i);
            String wanted = line(truth, i);
            if (!line.equals(wanted)) {
                return Optional.of(line + " in place of " + wanted);
            }
        }
        return Optional.empty();
    }

    private static String line(List<String> lines, int index) {
        return index < lines.size() ? "“" + lines.get(index).strip() + "”" : "nothing";
    }
}
