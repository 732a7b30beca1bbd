package dev.shardlab.lesson;

import dev.shardlab.event.Event;
import dev.shardlab.event.InputEvent.ActionTaken;
import dev.shardlab.event.QueueEvent.QueueCallRefused;
import dev.shardlab.event.StreamEvent.ChangeRefused;
import dev.shardlab.lesson.StepsSay.Claim;
import dev.shardlab.lesson.StudentAnswer.ChosenOption;
import dev.shardlab.lesson.StudentAnswer.PickedShard;
import dev.shardlab.lesson.StudentAnswer.TypedNumber;
import dev.shardlab.lesson.Verdict.Outcome;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.scenario.lesson.Condition;
import dev.shardlab.scenario.lesson.Measure;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.scenario.lesson.Prediction.Answer;
import dev.shardlab.scenario.lesson.Step;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.FirehoseAction;
import dev.shardlab.sim.setup.QueueAction;
import dev.shardlab.sim.setup.TimedAction;
import dev.shardlab.timeline.EventLog;
import dev.shardlab.timeline.Player;
import dev.shardlab.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A lesson as it is told in a future in which a student did one thing, held against the events of that future. What is recounted
 * here is counted from the events alone; nothing is asked of the state or of the lesson's own measures.
 */
final class ToldAgain {

    private final Lesson lesson;
    private final Timeline timeline;
    private final VirtualTime start;
    private final VirtualTime end;
    private final Recount recount;
    private final @Nullable Action done;
    private final List<ActionTaken> students = new ArrayList<>();
    private final List<String> contradictions = new ArrayList<>();

    private ToldAgain(Lesson lesson, Timeline timeline, @Nullable Action done) {
        this.lesson = lesson;
        this.timeline = timeline;
        this.done = done;
        start = timeline.start();
        end = lesson.scenario().setup().end();
        EventLog log = timeline.log();
        List<Event> events = new ArrayList<>();
        for (long i = 0; i < log.size(); i++) {
            events.add(log.get(i));
        }
        recount = new Recount(events, start);
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof ActionTaken taken && taken.byStudent() && !isRefused(events, i)) {
                students.add(taken);
            }
        }
    }

    /**
     * What the lesson says that the events do not; empty if nothing.
     *
     * @param done what the student did; null for the plan
     */
    static List<String> contradictions(Lesson lesson, Timeline timeline, @Nullable Action done) {
        ToldAgain told = new ToldAgain(lesson, timeline, done);
        lesson.predictions().forEach(told::prediction);
        lesson.steps().forEach(told::step);
        told.plannedActions();
        lesson.goals().stream().filter(goal -> goal.heldFor().isZero()).forEach(goal -> {
            VirtualTime at = told.start.plus(goal.at());
            boolean reached = lesson.evaluate(goal, timeline).status() == GoalResult.Status.REACHED;
            told.recount
                    .holds(goal.all(), at)
                    .filter(holds -> holds != reached && !told.isActedAt(at))
                    .ifPresent(holds ->
                            told.say("goal " + goal.id() + " is told to be " + (reached ? "reached" : "missed")));
        });
        return told.contradictions;
    }

    /** What the steps of a shipped lesson say of the laboratory though it is not so in this future. */
    static List<String> saidButNotSo(String name, Lesson lesson, Timeline timeline) {
        List<String> contradictions = new ArrayList<>();
        Player player = timeline.player();
        for (Step step : lesson.steps()) {
            List<Claim> claims = StepsSay.of(name, step.title())
                    .orElseThrow(() -> new AssertionError("Nobody has read step “" + step.title() + "” of " + name));
            if (lesson.tell(step, timeline).holds()) {
                VirtualTime at = timeline.start().plus(step.at());
                Untouched.seek(player, timeline, at);
                claims.stream()
                        .filter(claim -> !claim.holds().test(player.state(), at))
                        .forEach(claim -> contradictions.add(
                                "step “" + step.title() + "” says what is not so: " + claim.words()));
            }
        }
        return contradictions;
    }

    private static boolean isRefused(List<Event> events, int action) {
        return action + 1 < events.size()
                && (events.get(action + 1) instanceof ChangeRefused
                        || (events.get(action + 1) instanceof QueueCallRefused ofQueue && ofQueue.isOfScenario()))
                && events.get(action + 1).at().equals(events.get(action).at());
    }

    private boolean isActedAt(VirtualTime at) {
        return students.stream().anyMatch(action -> action.at().equals(at));
    }

    private void say(String words) {
        contradictions.add(words);
    }

    private void prediction(Prediction prediction) {
        VirtualTime asked = Stop.timeOf(prediction, start);
        VirtualTime answered = start.plus(prediction.answerAt());
        boolean actedBetween = students.stream()
                .anyMatch(action -> !action.at().isBefore(asked) && action.at().isBefore(answered));
        boolean actedBefore = students.stream().anyMatch(action -> action.at().isBefore(asked));
        boolean premiseHolds = recount.holds(prediction.premise().all(), asked).orElse(true);
        for (StudentAnswer answer : answers(prediction, answered)) {
            Verdict verdict = lesson.judge(prediction, answer, timeline);
            boolean judged = verdict.outcome() == Outcome.RIGHT || verdict.outcome() == Outcome.WRONG;
            String said = prediction.id() + ", " + answer + ": " + verdict.outcome() + ", " + verdict.truth();
            if (judged && (actedBetween || !premiseHolds)) {
                say("judged in a future it was not asked in: " + said);
            }
            if (judged) {
                judged(prediction, answer, verdict, said);
            }
            if (verdict.outcome() == Outcome.MOOT && !actedBetween && !actedBefore) {
                say("moot though nothing was done: " + said);
            }
            if (verdict.outcome() == Outcome.NOT_YET_KNOWN) {
                say("not known at the end: " + said);
            }
        }
    }

    private List<StudentAnswer> answers(Prediction prediction, VirtualTime answered) {
        return switch (prediction.answer()) {
            case Answer.Amount(Measure measure, double _) -> {
                double truth = recount.measure(measure, answered).orElse(100);
                yield List.of(new TypedNumber(truth), new TypedNumber(truth * 3 + 10));
            }
            case Answer.Choice(var options) ->
                IntStream.range(0, options.size())
                        .<StudentAnswer>mapToObj(ChosenOption::new)
                        .toList();
            case Answer.ShardOfKey _, Answer.ShardWithMost _ ->
                IntStream.range(0, 9)
                        .<StudentAnswer>mapToObj(shard -> new PickedShard(new ShardId(shard)))
                        .toList();
            case Answer.Sealed _ -> throw new IllegalStateException("A student's copy does not tell its answers");
        };
    }

    private void judged(Prediction prediction, StudentAnswer answer, Verdict verdict, String said) {
        VirtualTime asked = start.plus(prediction.askAt());
        VirtualTime answered = start.plus(prediction.answerAt());
        boolean right = verdict.outcome() == Outcome.RIGHT;
        switch (prediction.answer()) {
            case Answer.Amount(Measure measure, double tolerance) -> {
                OptionalDouble truth = recount.measure(measure, answered);
                if (truth.isPresent()) {
                    double number = ((TypedNumber) answer).number();
                    expect(Math.abs(number - truth.getAsDouble()) <= truth.getAsDouble() * tolerance, right, said);
                    words(InWords.value(measure, truth.getAsDouble()), verdict, said);
                }
            }
            case Answer.Sealed _ -> throw new IllegalStateException("A student's copy does not tell its answers");
            case Answer.Choice(var options) -> choice(options, (ChosenOption) answer, answered, verdict, said);
            case Answer.ShardOfKey(StreamName _, String key) -> {
                OptionalInt shard = recount.firstLanding(key, asked, answered);
                expect(shard.isPresent() && ((PickedShard) answer).shard().index() == shard.getAsInt(), right, said);
                shard.ifPresent(index -> words("shard " + index, verdict, said));
            }
            case Answer.ShardWithMost(StreamName stream, Measure.PerShard what) -> {
                Map<ShardId, Long> counts =
                        recount.perShard(new Measure.Stored(stream, null, what, prediction.askAt()), answered);
                long most = counts.values().stream()
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(0);
                expect(most > 0 && counts.getOrDefault(((PickedShard) answer).shard(), 0L) == most, right, said);
                words(InWords.number(most), verdict, said);
            }
        }
    }

    private void choice(
            List<Answer.Option> options, ChosenOption answer, VirtualTime answered, Verdict verdict, String said) {
        for (int i = 0; i < options.size(); i++) {
            Condition condition = options.get(i).holdsWhen();
            if (condition != null
                    && recount.measure(condition.measure(), answered).isEmpty()) {
                return;
            }
            if (condition == null
                    || condition.holdsFor(
                            recount.measure(condition.measure(), answered).getAsDouble())) {
                expect(answer.index() == i, verdict.outcome() == Outcome.RIGHT, said);
                words(options.get(i).text(), verdict, said);
                return;
            }
        }
    }

    private void expect(boolean right, boolean told, String said) {
        if (right != told) {
            say("the events say otherwise: " + said);
        }
    }

    private void words(String words, Verdict verdict, String said) {
        if (!verdict.truth().contains(words)) {
            say("the events say “" + words + "”: " + said);
        }
    }

    private void step(Step step) {
        VirtualTime at = start.plus(step.at());
        Told told = lesson.tell(step, timeline);
        recount.holds(step.premise().all(), at)
                .filter(holds -> holds != told.holds())
                .ifPresent(holds -> say("step “" + step.title() + "” is told as if its premise "
                        + (told.holds() ? "held" : "did not hold")));
        if (!told.holds() && told.text().equals(step.text())) {
            say("step “" + step.title() + "” is told though its premise does not hold");
        }
    }

    private void plannedActions() {
        for (TimedAction planned : lesson.scenario().setup().actions()) {
            VirtualTime at = start.plus(planned.at());
            if (at.isAfter(end)) {
                continue;
            }
            boolean undoes = done != null
                    && students.stream().anyMatch(action -> action.at().isBefore(at))
                    && setting(done).equals(setting(planned.action()))
                    && lesson.scenario().setup().actions().stream()
                            .noneMatch(other -> other.at().compareTo(planned.at()) < 0
                                    && students.getFirst().at().isBefore(start.plus(other.at()))
                                    && setting(other.action()).equals(setting(planned.action()))
                                    && isCarriedOut(start.plus(other.at())));
            boolean said = recount.events().stream()
                    .filter(event -> event.at().equals(at))
                    .anyMatch(event -> event instanceof ActionTaken taken
                            && !taken.byStudent()
                            && !taken.instead().isEmpty());
            if (undoes != said) {
                say((undoes ? "not said: " : "said without a reason: ") + planned + " after " + done);
            }
        }
    }

    /** Whether what the plan does at a time was not refused. */
    private boolean isCarriedOut(VirtualTime at) {
        List<Event> events = recount.events();
        return IntStream.range(0, events.size())
                .anyMatch(i -> events.get(i).at().equals(at)
                        && events.get(i) instanceof ActionTaken taken
                        && !taken.byStudent()
                        && !isRefused(events, i));
    }

    /** What an action sets, in words of this test's own; for what sets nothing, itself. */
    private static String setting(Action action) {
        return switch (action) {
            case Action.Split a -> "shards " + a.stream();
            case Action.Merge a -> "shards " + a.stream();
            case Action.SetShardCount a -> "shards " + a.stream();
            case Action.SetRetention a -> "retention " + a.stream();
            case Action.SetRate a -> "rate " + a.producer();
            case Action.StartWorker a -> "workers " + a.application();
            case Action.StopWorker a -> "workers " + a.application();
            case Action.KillWorker a -> "workers " + a.application();
            case QueueAction.ChangeSettings a -> "settings " + a.queue();
            case QueueAction.OnWorkers a -> "queue workers " + a.workers();
            case FirehoseAction.SetBuffering a -> "buffering " + a.deliveryStream();
            case Action.SendBurst _,
                    QueueAction.Send _,
                    QueueAction.Purge _,
                    FirehoseAction.BreakDestination _,
                    FirehoseAction.RepairDestination _ -> action.toString();
        };
    }
}
