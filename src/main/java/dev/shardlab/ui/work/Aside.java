package dev.shardlab.ui.work;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** Work that the window does not wait for. */
public interface Aside {

    /** Does something on another thread and gives the result to the window's. */
    <T> void run(Supplier<T> work, Consumer<T> then);
}
