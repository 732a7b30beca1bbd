package dev.shardlab.ui.stage;

import dev.shardlab.draw.paper.NamedKeys;
import dev.shardlab.lesson.FirstSent;
import dev.shardlab.lesson.Told;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.scenario.lesson.Target;
import dev.shardlab.sim.setup.Keys;
import dev.shardlab.sim.setup.ProducerSetup;
import dev.shardlab.sim.setup.Source;
import dev.shardlab.timeline.Timeline;
import dev.shardlab.ui.session.PlaySession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The keys that are to be found on the stage by their names: of which the step or the question speaks, or which a producer has alone. */
final class SpokenOf {

    private final PlaySession session;
    private final Map<ProducerName, String> own = new TreeMap<>();
    private @Nullable Told told;
    private @Nullable Prediction asked;
    private @Nullable Timeline timeline;
    private final Map<NamedKeys.Spoken, FirstSent> wanted = new LinkedHashMap<>();

    SpokenOf(PlaySession session) {
        this.session = session;
        session.scenario().setup().producers().forEach(this::note);
    }

    private void note(ProducerSetup producer) {
        if (producer.source() instanceof Source.Generated generated) {
            List<String> keys =
                    switch (generated.keys()) {
                        case Keys.Listed listed -> listed.keys();
                        case Keys.RoundRobin inTurn -> inTurn.keys();
                        case Keys.Uniform _, Keys.Zipf _, Keys.Hot _ -> List.<String>of();
                    };
            if (keys.size() == 1) {
                own.put(producer.name(), keys.getFirst());
            }
        }
    }

    /** What is spoken of is looked up once for each step and question. */
    @SuppressWarnings("ReferenceEquality") // a timeline is the same only as itself
    NamedKeys now(@Nullable Told step) {
        Prediction question = session.question();
        if (!Objects.equals(step, told)
                || !Objects.equals(question, asked)
                || session.shown().timeline() != timeline) {
            told = step;
            asked = question;
            timeline = session.shown().timeline();
            wanted.clear();
            want(step, question);
        }
        long position = session.shown().position();
        List<NamedKeys.Spoken> sent = wanted.entrySet().stream()
                .filter(key -> key.getValue().isAmong(position))
                .map(Map.Entry::getKey)
                .toList();
        return new NamedKeys(own, sent);
    }

    private void want(@Nullable Told step, @Nullable Prediction question) {
        if (step != null && step.holds()) {
            for (Target target : step.step().highlight()) {
                if (target instanceof Target.OfKey(String key)) {
                    session.scenario().setup().streams().stream()
                            .findFirst()
                            .ifPresent(stream -> want(stream.name(), key));
                }
            }
        }
        if (question != null && question.answer() instanceof Prediction.Answer.ShardOfKey(var stream, String key)) {
            want(stream, key);
        }
    }

    /** It is named once it has been sent: the height of a key that nobody has sent would be an answer. */
    private void want(StreamName stream, String key) {
        wanted.put(
                new NamedKeys.Spoken(stream.value(), key),
                new FirstSent(session.shown().log(), key));
    }
}
