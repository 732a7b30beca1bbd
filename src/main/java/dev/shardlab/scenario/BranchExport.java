package dev.shardlab.scenario;

import dev.shardlab.command.ClientRequest;
import dev.shardlab.command.client.RefusedCall;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.Input;
import dev.shardlab.sim.client.Call;
import dev.shardlab.sim.client.Calls;
import dev.shardlab.sim.setup.CallSetup;
import dev.shardlab.sim.setup.ClientsSetup;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.sim.setup.TimedAction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A branch as a scenario: what was done by hand becomes part of the plan, and the lesson stays as it is.
 *
 * <p>An action of a plan comes before all else at its time, what was done by hand after it; so the latter is marked as {@linkplain
 * TimedAction#recorded recorded}, and the scenario runs as the branch did, event by event. They differ in one thing: the log no
 * longer says that it was the student who did it.
 */
public final class BranchExport {

    private BranchExport() {}

    /**
     * The scenario of a branch. What it can be written as is read back as equal if each action is one that a file can hold, as
     * {@link ScenarioActions#write} checks; so it is with all that the window offers.
     *
     * @param planned the scenario as it was played, with its seed
     * @param inputs what was done in the branch from the start of the experiment, in order
     */
    public static Scenario of(Scenario planned, List<Input> inputs) {
        Setup setup = planned.setup();
        List<TimedAction> actions = new ArrayList<>(setup.actions());
        inputs.forEach(input -> actions.add(recorded(input, setup.start())));
        actions.sort(Comparator.comparing(TimedAction::at));
        return new Scenario(
                planned.title(),
                planned.summary(),
                setup.withActions(actions),
                planned.view(),
                planned.steps(),
                planned.predictions(),
                planned.goals(),
                planned.tryThis(),
                planned.tries());
    }

    /**
     * The same of a branch on which clients asked.
     *
     * @param calls what they asked
     * @param until how far the branch has come; it may be beyond the end of the plan
     */
    public static Scenario of(Scenario planned, List<Input> inputs, Calls calls, VirtualTime until) {
        Scenario exported = of(planned, inputs);
        List<CallSetup> asked = new ArrayList<>(planned.setup().calls());
        Calls.Reader reader = calls.from(0);
        for (Call call = reader.next(); call != null; call = reader.next()) {
            asked.add(recorded(call, planned.setup().start()));
        }
        if (asked.isEmpty()) {
            return exported;
        }
        asked.sort(Comparator.comparing(CallSetup::at));
        Setup setup = exported.setup().with(new ClientsSetup(asked));
        Duration lasted = until.since(setup.start());
        return exported.withSetup(
                lasted.compareTo(setup.duration()) > 0 ? setup.withDuration(inWholeSeconds(lasted)) : setup);
    }

    private static Duration inWholeSeconds(Duration duration) {
        return Duration.ofSeconds(duration.toSeconds() + 1);
    }

    private static CallSetup recorded(Call call, VirtualTime start) {
        ClientRequest said = call.said();
        return new CallSetup(
                call.at().since(start),
                said.client(),
                said.action(),
                call.command() instanceof RefusedCall ? null : RequestText.of(said),
                call.command());
    }

    private static TimedAction recorded(Input input, VirtualTime start) {
        return new TimedAction(input.at().since(start), input.action(), true);
    }
}
