package dev.shardlab.ui.session;

import dev.shardlab.model.VirtualTime;
import java.util.Optional;

/** Waits until the marks next to a moment are known. */
final class MarkSearch {

    private MarkSearch() {}

    static Search onward(Marks marks, VirtualTime from, VirtualTime limit) {
        return () -> {
            VirtualTime found =
                    marks.after(from).filter(mark -> mark.isBefore(limit)).orElse(limit);
            return Optional.of(found).filter(mark -> !marks.knownUntil().isBefore(mark));
        };
    }

    static Search backward(Marks marks, VirtualTime from, VirtualTime limit) {
        return () -> Optional.of(
                        marks.before(from).filter(mark -> mark.isAfter(limit)).orElse(limit))
                .filter(_ -> !marks.knownUntil().isBefore(from.plusMicros(-1)));
    }
}
