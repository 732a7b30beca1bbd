package dev.shardlab.ui.shell;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/** Work that the window does not wait for. The only place that hands over to the window's thread. */
public final class Background {

    private Background() {}

    /** Does something on a thread of its own and gives the result to the window's; what goes wrong, the window says. */
    public static <T> void run(Supplier<T> work, Consumer<T> then) {
        run(work, then, problem -> {
            throw problem;
        });
    }

    /** @param failed takes what went wrong, on the window's thread */
    static <T> void run(Supplier<T> work, Consumer<T> then, Consumer<RuntimeException> failed) {
        Thread.ofPlatform().name("background").daemon().start(() -> {
            try {
                T result = work.get();
                Platform.runLater(() -> then.accept(result));
            } catch (RuntimeException problem) {
                Platform.runLater(() -> failed.accept(problem));
            }
        });
    }
}
