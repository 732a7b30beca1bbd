package dev.shardlab.journey.room;

/**
 * A part of a window: a control, a label, a piece of text.
 *
 * @param window the place of its window among those that are open, from 0
 * @param id its name in the program; empty if it has none
 * @param kind what sort of thing it is, by the toolkit's word: {@code Button}, {@code Label}
 * @param text what it says
 * @param drawn what of that is really painted; shorter where there is no room
 * @param says what it tells a screen reader beyond that
 * @param place where it is, or would be if it were not scrolled away
 * @param shown the part of it that is to be seen; empty if it is scrolled away
 * @param room in what it can be seen: the window, or what it scrolls in
 * @param scrolls whether it can be scrolled into view
 */
public record Part(
        int window,
        String id,
        String kind,
        String text,
        String drawn,
        String says,
        Place place,
        Place shown,
        Place room,
        boolean scrolls,
        boolean focused,
        boolean disabled,
        boolean selected,
        boolean takesKeys) {

    /** Whether somebody would call it that: by its words, by what a screen reader says, or by {@code #id}. */
    boolean isCalled(String words) {
        return words.startsWith("#")
                ? id.equals(words.substring(1))
                : text.strip().equals(words) || says.strip().equals(words);
    }

    /** Whether what it says has these words in it. */
    boolean mentions(String words) {
        return text.contains(words) || says.contains(words);
    }

    boolean isControl() {
        return takesKeys || kind.endsWith("Button") || kind.endsWith("MenuItem");
    }

    /** Whether nearly all of it can be seen. */
    public boolean isInView() {
        return !place.isEmpty() && shown.width() >= place.width() * 0.9 && shown.height() >= place.height() * 0.9;
    }
}
