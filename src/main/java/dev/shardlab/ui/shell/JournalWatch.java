package dev.shardlab.ui.shell;

import dev.shardlab.journal.Journal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Looks now and then whether a session is still kept, and says once if it is not, or if what left memory cannot be read. */
final class JournalWatch implements Runnable {

    private final @Nullable Journal journal;
    private final Consumer<String> say;
    private boolean said;
    private boolean isSlownessSaid;

    JournalWatch(@Nullable Journal journal, Consumer<String> say) {
        this.journal = journal;
        this.say = say;
    }

    @Override
    public void run() {
        if (journal != null && !isSlownessSaid) {
            journal.slowness().ifPresent(words -> {
                isSlownessSaid = true;
                say.accept(words);
            });
        }
        if (journal != null && !said) {
            journal.failure().ifPresent(words -> {
                said = true;
                say.accept(words);
            });
        }
    }
}
