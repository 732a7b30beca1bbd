package dev.shardlab.engine.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.command.queue.QueueCommand;
import dev.shardlab.model.queue.QueueAttribute;
import dev.shardlab.model.queue.QueueLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** {@code docs/queue-compatibility.md} says what is so. */
class QueueCompatibilityPageTest {

    private static final Path PAGE = Path.of("docs", "queue-compatibility.md");

    @Test
    void the_page_names_all_23_actions_and_calls_served_exactly_those_the_engine_decides() throws IOException {
        Map<String, List<String>> actions = table("## Actions");
        assertEquals(23, actions.size());
        assertEquals(leaves(QueueCommand.class), beginningWith("served", actions));
    }

    private static TreeSet<String> beginningWith(String word, Map<String, List<String>> rows) {
        TreeSet<String> names = new TreeSet<>();
        rows.forEach((name, cells) -> {
            if (cells.getFirst().startsWith(word)) {
                names.add(name);
            }
        });
        return names;
    }

    private static TreeSet<String> leaves(Class<?> kind) {
        TreeSet<String> names = new TreeSet<>();
        if (kind.isSealed()) {
            Arrays.stream(kind.getPermittedSubclasses())
                    .map(QueueCompatibilityPageTest::leaves)
                    .forEach(names::addAll);
        } else {
            names.add(kind.getSimpleName());
        }
        return names;
    }

    @Test
    void the_page_calls_kept_exactly_the_attributes_that_a_queue_has() throws IOException {
        TreeSet<String> known = new TreeSet<>();
        for (QueueAttribute attribute : QueueAttribute.values()) {
            known.add(attribute.wireName());
        }
        assertEquals(known, beginningWith("kept", table("## Attributes")));
    }

    @Test
    void the_limits_of_the_page_are_those_of_the_engine() throws IOException {
        List<Long> known = List.of(
                (long) QueueLimits.MAX_MESSAGE_BYTES,
                (long) QueueLimits.MIN_MESSAGE_BYTES,
                (long) QueueLimits.MAX_BATCH_ENTRIES,
                (long) QueueLimits.MAX_MESSAGES_PER_RECEIVE,
                (long) QueueLimits.MAX_ATTRIBUTES,
                (long) QueueLimits.MAX_TAGS,
                (long) QueueLimits.MAX_TAG_KEY_CHARACTERS,
                (long) QueueLimits.MAX_TAG_VALUE_CHARACTERS,
                QueueLimits.MIN_RETENTION.toSeconds(),
                QueueLimits.MAX_RETENTION.toSeconds(),
                QueueLimits.DEFAULT_RETENTION.toSeconds(),
                QueueLimits.MAX_VISIBILITY_TIMEOUT.toSeconds(),
                QueueLimits.DEFAULT_VISIBILITY_TIMEOUT.toSeconds(),
                QueueLimits.MAX_DELAY.toSeconds(),
                QueueLimits.MAX_WAIT.toSeconds(),
                (long) QueueLimits.MAX_IN_FLIGHT,
                (long) QueueLimits.FIFO_SEARCHED,
                (long) QueueLimits.FIFO_CALLS_PER_SEC,
                QueueLimits.DEDUPLICATION_INTERVAL.toSeconds(),
                QueueLimits.BETWEEN_PURGES.toSeconds(),
                QueueLimits.NAME_BLOCKED.toSeconds(),
                (long) QueueLimits.MAX_MAX_RECEIVE_COUNT,
                (long) QueueLimits.MAX_REDRIVE_SOURCES,
                QueueLimits.REPEATABLE.toSeconds(),
                (long) QueueLimits.MAX_POLICY_BYTES,
                (long) QueueLimits.MAX_POLICY_STATEMENTS,
                (long) QueueLimits.MAX_PERMITTED_ACTIONS,
                (long) QueueLimits.MAX_PERMITTED_ACCOUNTS);
        assertEquals(
                known,
                table("## Limits").values().stream()
                        .map(row -> Long.parseLong(row.getFirst()))
                        .toList());
    }

    /** The rows below a heading by their first cell, in order; without the head. */
    private static Map<String, List<String>> table(String heading) throws IOException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        Files.readString(PAGE)
                .lines()
                .dropWhile(line -> !line.equals(heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .forEach(cells -> rows.put(cells.get(1), cells.subList(2, cells.size())));
        return rows;
    }
}
