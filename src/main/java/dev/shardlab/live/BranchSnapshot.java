package dev.shardlab.live;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.Input;
import dev.shardlab.sim.client.Call;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a branch is at one moment, without its history: enough to replay it.
 *
 * @param parent the number of the branch it hangs on; null for the trunk
 * @param shownUntil how far anybody has seen it
 * @param clientsFrom when the first client asked on it; null: none did
 * @param inputs what was done in it, in order, from the start of the experiment
 */
public record BranchSnapshot(
        int number,
        String name,
        @Nullable Integer parent,
        VirtualTime from,
        VirtualTime shownUntil,
        @Nullable VirtualTime clientsFrom,
        List<Input> inputs) {

    public BranchSnapshot {
        inputs = List.copyOf(inputs);
    }

    static BranchSnapshot of(Branch branch) {
        Branch parent = branch.parent();
        Call first = branch.calls().from(0).next();
        return new BranchSnapshot(
                branch.number(),
                branch.name(),
                parent == null ? null : parent.number(),
                branch.from(),
                branch.shownUntil(),
                first == null ? null : first.at(),
                branch.inputs());
    }
}
