package dev.shardlab.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.event.AccountEvent;
import dev.shardlab.event.ClientEvent;
import dev.shardlab.event.ConsumerEvent;
import dev.shardlab.event.Event;
import dev.shardlab.event.FirehoseEvent;
import dev.shardlab.event.QueueEvent;
import dev.shardlab.event.SettingEvent;
import dev.shardlab.event.StreamEvent.ChangeRefused;
import dev.shardlab.event.StreamEvent.StreamDeleted;
import dev.shardlab.event.StreamEvent.StreamDeletionStarted;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.scenario.lesson.Condition;
import dev.shardlab.scenario.lesson.Measure;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.scenario.lesson.Target;
import dev.shardlab.sim.Simulation;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.Keys;
import dev.shardlab.sim.setup.Payload;
import dev.shardlab.sim.setup.Rate;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.sim.setup.Source;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Proofs over scenarios by chance prove no more than occurs in these: so everything must. */
class RandomScenariosTest {

    /** As many as the short form of the proofs takes. */
    private static final int SEEDS = 40;

    @Test
    void every_variant_of_the_format_occurs_among_those_that_are_played() {
        Set<Class<?>> variants = variants(
                Source.class,
                Source.Pacing.class,
                Rate.class,
                Keys.class,
                Payload.class,
                Action.class,
                Measure.class,
                Prediction.Answer.class,
                Target.class);
        Set<Enum<?>> words = new TreeSet<>(Comparator.comparing(word -> word.getClass() + word.name()));
        Set<Enum<?>> allWords = new TreeSet<>(((TreeSet<Enum<?>>) words).comparator());
        Stream.of(Measure.PerShard.values(), Measure.ProducerCount.values(), Condition.Comparison.values())
                .flatMap(Arrays::stream)
                .forEach(allWords::add);
        LongStream.range(0, SEEDS)
                .mapToObj(RandomScenarios::playable)
                .forEach(scenario -> walk(scenario, part -> {
                    variants.remove(part.getClass());
                    if (part instanceof Enum<?> word && allWords.contains(word)) {
                        words.add(word);
                    }
                }));
        assertEquals(Set.of(), variants, "never made");
        assertEquals(allWords, words);
    }

    @Test
    void everything_happens_that_can_happen_in_a_file_s_experiment() {
        Set<Class<?>> events = variants(Event.class);
        // What only clients bring about: files made by chance have none of their calls.
        events.removeAll(variants(ClientEvent.class, ConsumerEvent.class, SettingEvent.class, AccountEvent.class));
        events.removeAll(Set.of(
                QueueEvent.QueueDeleted.class,
                QueueEvent.QueueTagsChanged.class,
                QueueEvent.ReceiveRepeated.class,
                FirehoseEvent.DeliveryStreamDeletionStarted.class,
                FirehoseEvent.DeliveryStreamDeleted.class,
                FirehoseEvent.DeliveryTagsChanged.class,
                FirehoseEvent.DeliveryEncryptionChanged.class,
                // Beyond five megabytes a second, which these proofs would have to hold many times.
                FirehoseEvent.DeliveryPutThrottled.class,
                // After a day of outage; these experiments are shorter, or nothing is as old.
                FirehoseEvent.DeliveryAbandoned.class));
        Set<ErrorCode> refusals = new TreeSet<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            Setup setup = RandomScenarios.playable(seed).setup();
            new Simulation(setup, RandomLines.FILES).runUntil(setup.end(), event -> {
                events.remove(event.getClass());
                if (event instanceof ChangeRefused refused) {
                    refusals.add(refused.error());
                }
            });
        }
        assertEquals(Set.of(StreamDeletionStarted.class, StreamDeleted.class), events, "no file deletes a stream");
        assertTrue(refusals.size() >= 2, () -> "refused only with " + refusals);
    }

    /** All records that are a kind of these. */
    private static Set<Class<?>> variants(Class<?>... kinds) {
        Set<Class<?>> variants = new TreeSet<>(Comparator.comparing(Class::getName));
        for (Class<?> kind : kinds) {
            variants.addAll(kind.isSealed() ? variants(kind.getPermittedSubclasses()) : Set.of(kind));
        }
        return variants;
    }

    /** Goes to every value inside a record. */
    private static void walk(Object value, Consumer<Object> visitor) {
        visitor.accept(value);
        if (value instanceof Collection<?> items) {
            items.forEach(item -> walk(item, visitor));
        }
        if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                try {
                    Object part = component.getAccessor().invoke(value);
                    if (part != null) {
                        walk(part, visitor);
                    }
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError(e);
                }
            }
        }
    }
}
