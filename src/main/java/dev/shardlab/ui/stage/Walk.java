package dev.shardlab.ui.stage;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.paper.Note;
import dev.shardlab.draw.paper.Picture;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The way from thing to thing on the stage by keyboard: those that are told of, from left to right. */
final class Walk {

    private final Map<StageItem, String> words = new LinkedHashMap<>();

    Walk(Picture picture, Predicate<StageItem> selectable) {
        for (Note note : picture.notes()) {
            if (selectable.test(note.item())) {
                words.putIfAbsent(note.item(), note.text());
            }
        }
    }

    /** The next thing in a direction, round and round; the first or the last if nothing is selected. Null where there is nothing. */
    @Nullable
    StageItem next(@Nullable StageItem selected, int direction) {
        List<StageItem> facts = new ArrayList<>(words.keySet());
        if (facts.isEmpty()) {
            return null;
        }
        int at = selected == null ? -1 : facts.indexOf(selected);
        int from = at < 0 && direction < 0 ? 0 : at;
        return facts.get(Math.floorMod(from + direction, facts.size()));
    }

    /** What is said of a thing. */
    String words(StageItem fact) {
        return words.getOrDefault(fact, "");
    }
}
