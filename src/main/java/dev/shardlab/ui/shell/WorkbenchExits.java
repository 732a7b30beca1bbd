package dev.shardlab.ui.shell;

import dev.shardlab.live.Branch;
import java.util.function.Consumer;

/**
 * Where one may want to go from a workbench.
 *
 * @param library shows the library
 * @param again lets what is played begin again, as for another class
 * @param export writes a branch to a file of the student's choice, as a scenario
 */
public record WorkbenchExits(Runnable library, Runnable again, Consumer<Branch> export) {

    /** Nobody is there to lead the way. */
    public static final WorkbenchExits NONE = new WorkbenchExits(() -> {}, () -> {}, _ -> {});
}
