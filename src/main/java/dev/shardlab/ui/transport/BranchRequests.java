package dev.shardlab.ui.transport;

import dev.shardlab.live.Branch;
import java.util.function.Consumer;

/**
 * What a student may ask for with a branch that the transport leaves to others.
 *
 * @param compare puts the branch beside the one that is played
 * @param export writes the branch to a file of the student's choice, as a scenario
 */
public record BranchRequests(Consumer<Branch> compare, Consumer<Branch> export) {

    /** Nobody is there to do it. */
    public static final BranchRequests NONE = new BranchRequests(_ -> {}, _ -> {});
}
