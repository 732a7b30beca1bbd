package dev.shardlab.scenario.form;

import dev.shardlab.scenario.json.Node;
import java.util.List;
import java.util.TreeSet;

/**
 * Compares the keys that stand in an object with those that may. A mistyped key is one mistake and one problem: the key that
 * was probably meant is not reported as missing too.
 */
final class KeyCheck {

    private final Node.Obj object;
    private final Shape<?> shape;
    private final List<String> candidates;
    private final Reading reading;
    private final TreeSet<String> meant = new TreeSet<>();
    private boolean sound = true;

    KeyCheck(Node.Obj object, Shape<?> shape, List<String> candidates, Reading reading) {
        this.object = object;
        this.shape = shape;
        this.candidates = candidates;
        this.reading = reading;
    }

    /** Reports unknown keys and broken rules. */
    boolean passes() {
        List<String> known = shape.keyNames();
        for (Node.Member member : object.members()) {
            if (member.name().equals(Shape.NOTE)) {
                note(member.value());
            } else if (!known.contains(member.name())) {
                unknown(member);
            }
        }
        shape.rules().forEach(this::rule);
        return sound;
    }

    private void note(Node value) {
        if (!(value instanceof Node.Text)) {
            sound = false;
            reading.refuse(value, "a text", "A note is a remark for whoever reads the file.");
        }
    }

    private void unknown(Node.Member member) {
        sound = false;
        String nearest = Nearest.to(member.name(), candidates);
        if (nearest != null) {
            meant.add(nearest);
        }
        String hint = Nearest.hint(member.name(), candidates, "The keys of " + ListWords.a(shape.name()) + " are");
        reading.report(member.keyPlace(), "Unknown key " + Node.quoted(member.name()) + ".", hint);
    }

    private void rule(KeyRule rule) {
        switch (rule) {
            case KeyRule.ExactlyOne(List<String> keys) -> exactlyOne(keys);
            case KeyRule.NotTogether(String one, String other, String reason) -> {
                Node second = object.get(other);
                if (object.has(one) && second != null) {
                    sound = false;
                    reading.report(
                            second,
                            "The keys \"" + one + "\" and \"" + other + "\" do not go together. " + reason,
                            "Remove one of the two.");
                }
            }
            case KeyRule.OnlyWith(String key, String needed) -> {
                Node value = object.get(key);
                if (value != null && !object.has(needed) && !meant.contains(needed)) {
                    // the object can be made all the same, and what it is part of be checked
                    reading.report(
                            value,
                            "The key \"" + key + "\" says nothing without \"" + needed + "\".",
                            "Add \"" + needed + "\", or remove this.");
                }
            }
        }
    }

    private void exactlyOne(List<String> keys) {
        List<String> present = keys.stream().filter(object::has).toList();
        if (present.isEmpty() && keys.stream().noneMatch(meant::contains)) {
            sound = false;
            reading.report(
                    object, "One of the keys " + ListWords.choice(keys) + " is missing.", "Add the one that is meant.");
        } else if (present.size() > 1) {
            sound = false;
            reading.report(
                    object,
                    "Expected one of the keys " + ListWords.choice(keys) + ", but found " + ListWords.list(present)
                            + ".",
                    "Keep one of them.");
        }
    }

    void missing(Key<?, ?> key) {
        if (!meant.contains(key.name())) {
            reading.report(
                    object,
                    "The key \"" + key.name() + "\" is missing.",
                    "Add \"" + key.name() + "\": " + key.example() + ".");
        }
    }

    /** A key that may be left out in some files, but not in this one. */
    void underivable(Key<?, ?> key) {
        if (meant.contains(key.name())) {
            return;
        }
        if (key.type() instanceof Reference<?> reference) {
            List<String> known = reference.known(reading.scope());
            if (known != null && known.size() != 1) {
                reading.report(object, reference.missing(key.name(), known), reference.missingHint(key.name(), known));
            }
        }
    }
}
