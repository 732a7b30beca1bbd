package dev.shardlab.ui.session;

import dev.shardlab.lesson.Lesson;
import dev.shardlab.lesson.StudentAnswer;
import dev.shardlab.live.Branch;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.lesson.Prediction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/** Which question waits at the time shown, what the student is about to say to it, and what was said to the others. */
public final class Questions {

    private final Lesson lesson;
    private final Stops stops;
    private final ReadOnlyObjectWrapper<@Nullable Prediction> open = new ReadOnlyObjectWrapper<>(this, "open");
    private boolean late;
    private final ReadOnlyBooleanWrapper reminded = new ReadOnlyBooleanWrapper(this, "reminded");
    private final ObjectProperty<@Nullable StudentAnswer> draft = new SimpleObjectProperty<>(this, "draft");
    private final ObservableMap<String, StudentAnswer> answers = FXCollections.observableHashMap();
    private final ObservableMap<String, StudentAnswer> answersShown = FXCollections.unmodifiableObservableMap(answers);
    private final ObservableList<GivenAnswer> given = FXCollections.observableArrayList();
    private final ObservableList<GivenAnswer> givenShown = FXCollections.unmodifiableObservableList(given);
    private final Optional<Tree> tree;

    /** Whether time runs on whatever is asked. */
    private BooleanSupplier running = () -> false;

    /** Where what is typed goes while a question waits. */
    private Predicate<String> typing = _ -> false;

    /** The questions that have been shown while they were open. */
    private final Set<String> asked = new HashSet<>();

    /** The questions whose answers have been shown. */
    private final Set<String> told = new HashSet<>();

    /** The questions that lie before the time at which somebody began in the middle. */
    private final List<Prediction> passedOver = new ArrayList<>();

    /** Where somebody wants to begin in the middle and has not come yet. */
    private @Nullable VirtualTime beginning;

    /** @param tree of branches, which keeps what is answered */
    Questions(Lesson lesson, Stops stops, Optional<Tree> tree) {
        this.lesson = lesson;
        this.stops = stops;
        this.tree = tree;
    }

    /** Whether it waits for an answer here: nowhere answered, and on this branch not let pass. */
    boolean isOpen(Prediction prediction) {
        return !isPassedOver(prediction)
                && given.stream()
                        .filter(answer -> answer.question().equals(prediction.id()))
                        .noneMatch(answer -> answer.counts() || answer.branch() == branch());
    }

    /**
     * Whether somebody who began after it has never seen it asked: then what it asks for is to be seen already, and what became of
     * it is no verdict on anybody. Who goes back before it is asked.
     */
    public boolean isPassedOver(Prediction prediction) {
        return passedOver.contains(prediction);
    }

    /** Whether it has an answer, and what became of that was never shown. */
    boolean isVerdictNews(Prediction prediction) {
        return isAnswered(prediction) && !told.contains(prediction.id());
    }

    /** Whether it has been there to be answered. */
    public boolean wasAsked(Prediction prediction) {
        return asked.contains(prediction.id());
    }

    /** Whether anything was said to it. */
    public boolean isAnswered(Prediction prediction) {
        return given.stream().anyMatch(answer -> answer.question().equals(prediction.id()) && answer.counts());
    }

    /**
     * Begins at a time, where one will be as soon as that is simulated.
     *
     * @return that time; just before it if a question is asked there
     */
    VirtualTime beginAt(VirtualTime time) {
        VirtualTime start = lesson.scenario().setup().start();
        VirtualTime begin = lesson.predictions().stream()
                .filter(prediction -> start.plus(prediction.askAt()).equals(time))
                .map(stops::at)
                .findFirst()
                .orElse(time);
        beginning = begin;
        lesson.predictions().stream()
                .filter(prediction -> stops.at(prediction).isBefore(begin) && isOpen(prediction))
                .forEach(passedOver::add);
        return begin;
    }

    /** Who wanted to begin in the middle has thought better of it before he came there. */
    void beginNowhere() {
        beginning = null;
    }

    /** Follows the time shown. Another question has no draft yet, and nobody was reminded of it. */
    void lookAt(VirtualTime time) {
        if (beginning == null || !time.isBefore(beginning)) {
            beginning = null;
            passedOver.removeIf(prediction -> !stops.at(prediction).isBefore(time));
        }
        VirtualTime start = lesson.scenario().setup().start();
        lesson.predictions().stream()
                .filter(prediction -> isAnswered(prediction)
                        && !start.plus(prediction.answerAt()).isAfter(time))
                .forEach(prediction -> told.add(prediction.id()));
        Prediction now = stops.askedAt(time, this::isOpen);
        // Before the question is shown: how it is, depends on it.
        late = isPast(now, time);
        if (!Objects.equals(now, open.get())) {
            draft.set(null);
            reminded.set(false);
            if (now != null) {
                asked.add(now.id());
            }
            open.set(now);
        }
        if (!mayBeSaid(draft.get())) {
            draft.set(null);
        }
        if (now != null && running.getAsBoolean() && time.isAfter(stops.at(now))) {
            // What it asks for begins to be seen.
            answer(now.id(), new StudentAnswer.LetPass(), time);
        }
    }

    /** A question that is not asked in this future can be let pass wherever that is said. */
    private boolean mayBeSaid(@Nullable StudentAnswer answer) {
        return !late || answer instanceof StudentAnswer.LetPass;
    }

    private boolean isPast(@Nullable Prediction question, VirtualTime time) {
        return question != null
                && time.isAfter(lesson.scenario().setup().start().plus(question.askAt()));
    }

    /**
     * Whether time has gone past the moment at which the open question is asked: then something of its answer is to be seen, and it
     * is answered there no more, but where it is asked.
     */
    public boolean isLate() {
        return late;
    }

    /** Says when time runs on whatever is asked; then a question is closed when time runs past it. */
    void runWhile(BooleanSupplier timeRuns) {
        running = timeRuns;
    }

    private int branch() {
        return tree.map(all -> all.shown().number()).orElse(Branch.TRUNK);
    }

    /** Takes an answer on the branch that is played, and keeps it; the first one that says anything counts. */
    void answer(String predictionId, StudentAnswer answer, VirtualTime at) {
        int changes = tree.map(all -> all.shown().inputs().size()).orElse(0);
        GivenAnswer now = new GivenAnswer(predictionId, branch(), changes, at, answer);
        if (add(now)) {
            tree.ifPresent(all -> all.keep(now.deed()));
        }
        lookAt(at);
    }

    /**
     * Takes the draft as the answer to the question that waits.
     *
     * @return whether there was one
     */
    boolean lockIn(VirtualTime at) {
        Prediction asked = open.get();
        StudentAnswer said = draft.get();
        boolean isAnswer = asked != null && said != null && mayBeSaid(said);
        if (isAnswer) {
            answer(asked.id(), said, at);
        }
        return isAnswer;
    }

    /** Takes back what was answered before, in a session that is gone on with; the time shown is moved afterwards. */
    public void recall(List<GivenAnswer> kept) {
        kept.forEach(this::add);
    }

    private boolean add(GivenAnswer answer) {
        StudentAnswer before = answers.get(answer.question());
        boolean isNew = before == null || before instanceof StudentAnswer.LetPass;
        if (isNew) {
            given.add(answer);
            answers.put(answer.question(), answer.answer());
        }
        return isNew;
    }

    /**
     * Says once that a question waits.
     *
     * @return whether there was anything new to say
     */
    boolean remind() {
        boolean isNew = open.get() != null && !late && !reminded.get();
        if (isNew) {
            reminded.set(true);
        }
        return isNew;
    }

    /**
     * Says where an answer begins that is typed while nothing else has the keys.
     *
     * @param place takes what has been typed, and says whether it could
     */
    public void onTyped(Predicate<String> place) {
        typing = place;
    }

    /**
     * Begins the answer to the question that waits with what has been typed.
     *
     * @return whether there is such a question, and what is typed can answer it
     */
    public boolean type(String typed) {
        return open.get() != null && !late && typing.test(typed);
    }

    /** The questions without an answer whose truth is to be seen by a time, in order: who stands there has jumped over them. */
    public List<Prediction> skippedAt(VirtualTime time) {
        VirtualTime start = lesson.scenario().setup().start();
        return lesson.predictions().stream()
                .filter(this::isOpen)
                .filter(prediction -> !start.plus(prediction.answerAt()).isAfter(time))
                .toList();
    }

    /** When the first question is asked that has no answer yet. */
    public Optional<VirtualTime> firstOpen() {
        VirtualTime start = lesson.scenario().setup().start();
        return lesson.predictions().stream()
                .filter(this::isOpen)
                .map(prediction -> start.plus(prediction.askAt()))
                .min(VirtualTime::compareTo);
    }

    /** The question that waits for an answer at the time shown; null when there is none. */
    public ReadOnlyObjectProperty<@Nullable Prediction> openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Whether somebody wanted to go on although the question waits. */
    public ReadOnlyBooleanProperty remindedProperty() {
        return reminded.getReadOnlyProperty();
    }

    /** What the student is about to say to the question; null while it is no answer yet. */
    public ObjectProperty<@Nullable StudentAnswer> draftProperty() {
        return draft;
    }

    /** Every answer in the order in which they were given; to be read only. */
    public ObservableList<GivenAnswer> given() {
        return givenShown;
    }

    /** What the student answered, by the predictions' ids; to be read only. */
    public ObservableMap<String, StudentAnswer> answers() {
        return answersShown;
    }
}
