package dev.shardlab.ui.session;

import dev.shardlab.lesson.Lesson;
import dev.shardlab.lesson.StudentAnswer;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Prediction;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/** Which question waits at the time shown, what the student is about to say to it, and what was said to the others. */
public final class Questions {

    private final Lesson lesson;
    private final Stops stops;
    private final ReadOnlyObjectWrapper<@Nullable Prediction> open = new ReadOnlyObjectWrapper<>(this, "open");
    private final ReadOnlyBooleanWrapper reminded = new ReadOnlyBooleanWrapper(this, "reminded");
    private final ObjectProperty<@Nullable StudentAnswer> draft = new SimpleObjectProperty<>(this, "draft");
    private final ObservableMap<String, StudentAnswer> answers = FXCollections.observableHashMap();
    private final ObservableMap<String, StudentAnswer> answersShown = FXCollections.unmodifiableObservableMap(answers);

    /** The questions that lie before the time at which somebody began in the middle. */
    private final List<Prediction> passedOver = new ArrayList<>();

    /** Where somebody wants to begin in the middle and has not come yet. */
    private @Nullable VirtualTime beginning;

    Questions(Lesson lesson, Stops stops) {
        this.lesson = lesson;
        this.stops = stops;
    }

    boolean isOpen(Prediction prediction) {
        return !answers.containsKey(prediction.id()) && !isPassedOver(prediction);
    }

    /**
     * Whether somebody who began after it has never seen it asked: then what it asks for is to be seen already, and what became of
     * it is no verdict on anybody. Who goes back before it is asked.
     */
    public boolean isPassedOver(Prediction prediction) {
        return passedOver.contains(prediction);
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
        Prediction now = stops.askedAt(time, this::isOpen);
        if (!Objects.equals(now, open.get())) {
            draft.set(null);
            reminded.set(false);
            open.set(now);
        }
    }

    /** The first answer counts. */
    void answer(String predictionId, StudentAnswer answer) {
        answers.putIfAbsent(predictionId, answer);
    }

    /**
     * Says once that a question waits.
     *
     * @return whether there was anything new to say
     */
    boolean remind() {
        boolean isNew = open.get() != null && !reminded.get();
        if (isNew) {
            reminded.set(true);
        }
        return isNew;
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

    /** What the student answered, by the predictions' ids; to be read only. */
    public ObservableMap<String, StudentAnswer> answers() {
        return answersShown;
    }
}
