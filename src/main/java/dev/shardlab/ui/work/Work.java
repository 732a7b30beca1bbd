package dev.shardlab.ui.work;

import dev.shardlab.exercise.Attempts;
import dev.shardlab.exercise.Fingerprint;
import dev.shardlab.exercise.Submission;
import dev.shardlab.live.Branch;
import dev.shardlab.live.BranchSnapshot;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.ReadResult;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.ScenarioReader;
import dev.shardlab.sim.producer.InputFiles;
import dev.shardlab.sim.setup.TimedAction;
import dev.shardlab.ui.session.GivenAnswer;
import dev.shardlab.ui.session.PlaySession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What a student has answered and done in one session, as it is handed in. */
public final class Work {

    private final PlaySession session;
    private final InstantSource clock;
    private final Aside aside;
    private final Instant begun;
    private final StringProperty student = new SimpleStringProperty(this, "student", "");
    private Function<String, Optional<Path>> chooseTarget = _ -> Optional.empty();
    private Runnable ask = () -> {};
    private Runnable startOver = () -> {};
    private final ReadOnlyObjectWrapper<@Nullable Next> next = new ReadOnlyObjectWrapper<>(this, "next");
    private final BooleanProperty ended = new SimpleBooleanProperty(this, "ended");
    private final BooleanProperty presented = new SimpleBooleanProperty(this, "presented");
    private final Worth worth;
    private @Nullable Path source;

    /**
     * @param files what the scenario reads
     * @param clock on the wall; nothing that happens depends on it
     */
    public Work(PlaySession session, InputFiles files, InstantSource clock, Aside aside) {
        this.session = session;
        this.clock = clock;
        this.aside = aside;
        begun = now();
        worth = new Worth(session.scenario(), files, this::submission, aside);
    }

    /**
     * The lesson that follows in the course.
     *
     * @param open opens it
     */
    public record Next(String title, Runnable open) {}

    /** What comes after this lesson; null if nothing does, or nobody has said so yet. */
    public ReadOnlyObjectProperty<@Nullable Next> nextProperty() {
        return next.getReadOnlyProperty();
    }

    public void setNext(Next lesson) {
        next.set(lesson);
    }

    /** What it is worth, as whoever grades it will say. */
    public Worth worth() {
        return worth;
    }

    /** Whether the student has come to the end of the lesson. */
    public BooleanProperty endedProperty() {
        return ended;
    }

    /** Whether the lesson is shown to a hall, and not done by a student. */
    public BooleanProperty presentedProperty() {
        return presented;
    }

    /** How much was answered and done; another number whenever that has changed. */
    public int amount() {
        return Objects.hash(
                session.questions().given(),
                session.branches().all().stream().map(Branch::inputs).toList());
    }

    /** Called when the student wants to save it. */
    public void onAsk(Runnable listener) {
        ask = listener;
    }

    /** Asks the student under which name it is to be saved. */
    public void ask() {
        ask.run();
    }

    /** Called when the student wants to start over. */
    public void onStartOver(Runnable listener) {
        startOver = listener;
    }

    public void startOver() {
        startOver.run();
    }

    /** The name the student wants in the file; empty for none. */
    public StringProperty studentProperty() {
        return student;
    }

    /** Called with a name when the student wants to choose where to write; empty if he thinks better of it. */
    public void onChooseTarget(Function<String, Optional<Path>> listener) {
        chooseTarget = listener;
    }

    /** @param file the scenario was read from it */
    public void readFrom(@Nullable Path file) {
        source = file;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Whether there is anything to hand in. */
    public boolean isEmpty() {
        return session.questions().given().isEmpty()
                && session.branches().all().stream()
                        .allMatch(branch -> branch.inputs().isEmpty());
    }

    /** What there is to hand in: {@code 3 answers, 2 changes on 1 branch}. */
    String inWords() {
        long answers =
                session.questions().given().stream().filter(GivenAnswer::counts).count();
        long changed = session.branches().all().stream()
                .filter(branch -> !branch.inputs().isEmpty())
                .count();
        return counted(answers, "answer", "answers") + ", changes on " + counted(changed, "branch", "branches");
    }

    private static String counted(long count, String one, String many) {
        return count == 0 ? "no " + many : count + " " + (count == 1 ? one : many);
    }

    /**
     * Writes it to a file that the student chooses.
     *
     * @param said takes what became of it, in a sentence
     */
    void save(Consumer<String> said) {
        String name = student.get().isBlank() ? null : student.get().strip();
        Submission submission = submission(name);
        chooseTarget
                .apply(WorkFile.nameFor(scenarioName(), name))
                .ifPresent(file -> aside.run(() -> WorkFile.write(withFile(worth.withGoals(submission)), file), said));
    }

    /** The scenario's file without its ending; where there is none, the title. */
    private String scenarioName() {
        return source == null
                ? session.scenario().title()
                : source.getFileName().toString().replaceAll("\\.json$", "");
    }

    private Submission withFile(Submission submission) {
        Scenario played = session.scenario();
        return submission.from(
                new Submission.Source(played.title(), submission.scenario().experiment(), fileOf(played)));
    }

    private Submission submission() {
        return submission(null);
    }

    /** What would be handed in now, without the sum of the scenario's file. */
    Submission submission(@Nullable String name) {
        Scenario scenario = session.scenario();
        return new Submission(
                name,
                new Submission.Source(scenario.title(), Fingerprint.ofExperiment(scenario), null),
                Attempts.of(scenario),
                scenario.setup().seed(),
                begun,
                now(),
                session.questions().given().stream().map(this::answered).toList(),
                futures(),
                List.of());
    }

    private Submission.Answered answered(GivenAnswer given) {
        return new Submission.Answered(
                given.question(),
                given.branch(),
                given.changes(),
                given.at().since(session.shown().start()),
                given.answer());
    }

    /** All branches that are there, and of the others those that answers were given on. */
    private List<Submission.Future> futures() {
        if (session.branches().all().isEmpty()) {
            return List.of(plan());
        }
        List<Submission.Future> futures = new ArrayList<>();
        session.branches().all().stream()
                .map(Branch::snapshot)
                .map(branch -> future(branch, true))
                .forEach(futures::add);
        session.branches().deleted().stream()
                .filter(branch ->
                        session.questions().given().stream().anyMatch(answer -> answer.branch() == branch.number()))
                .map(branch -> future(branch, false))
                .forEach(futures::add);
        return futures;
    }

    /** A history without branches is what was planned. */
    private Submission.Future plan() {
        return new Submission.Future(
                Branch.TRUNK,
                null,
                "As planned",
                Duration.ZERO,
                session.shown().time().since(session.shown().start()),
                true,
                null,
                List.of());
    }

    private Submission.Future future(BranchSnapshot branch, boolean kept) {
        VirtualTime start = session.shown().start();
        VirtualTime clients = branch.clientsFrom();
        return new Submission.Future(
                branch.number(),
                branch.parent(),
                branch.name(),
                branch.from().since(start),
                branch.shownUntil().since(start),
                kept,
                clients == null ? null : clients.since(start),
                branch.inputs().stream()
                        .map(input -> new TimedAction(input.at().since(start), input.action()))
                        .toList());
    }

    /** The sum of the scenario's file, if that still holds what is played. */
    private @Nullable String fileOf(Scenario played) {
        try {
            if (source != null && Files.size(source) <= ScenarioReader.MAX_BYTES) {
                byte[] bytes = Files.readAllBytes(source);
                return ScenarioReader.read(source.toString(), bytes) instanceof ReadResult.Read(Scenario written)
                                && written.withSeed(played.setup().seed()).equals(played)
                        ? Fingerprint.of(bytes)
                        : null;
            }
        } catch (IOException _) {
            // then it is not known what the file was
        }
        return null;
    }
}
