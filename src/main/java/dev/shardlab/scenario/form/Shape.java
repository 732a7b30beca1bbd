package dev.shardlab.scenario.form;

import dev.shardlab.scenario.json.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An object with known keys, of which a record is made. Every object may also carry a {@code "note"} that nobody reads. */
public final class Shape<T> implements Type<T>, Type.Section {

    public static final String NOTE = "note";

    private final String name;
    private final String doc;
    private final List<Key<T, ?>> keys = new ArrayList<>();
    private final List<KeyRule> rules = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final Function<ReadValues, @Nullable T> maker;

    private record Check(List<Key<?, ?>> needed, Consumer<ReadValues> check) {}

    private Shape(String name, String doc, Function<Shape<T>, Function<ReadValues, @Nullable T>> describe) {
        this.name = name;
        this.doc = doc;
        this.maker = describe.apply(this);
    }

    /**
     * Describes an object.
     *
     * @param name what one such thing is called, in lower case
     * @param describe adds the keys, and answers what makes the record once all of them were read; it may answer null, having
     *     reported why
     */
    public static <T> Shape<T> of(
            String name, String doc, Function<Shape<T>, Function<ReadValues, @Nullable T>> describe) {
        return new Shape<>(name, doc, describe);
    }

    public <V> Key<T, V> required(String key, Type<V> type, String example, String doc, Function<T, @Nullable V> get) {
        return add(new Key<>(key, type, new Presence.Required<>(), example, doc, get));
    }

    public <V> Key<T, V> withDefault(
            String key, Type<V> type, V value, String example, String doc, Function<T, @Nullable V> get) {
        return add(new Key<>(key, type, new Presence.Default<>(value), example, doc, get));
    }

    public <V> Key<T, V> optional(
            String key, Type<V> type, String without, String example, String doc, Function<T, @Nullable V> get) {
        return add(new Key<>(key, type, new Presence.Optional<>(without), example, doc, get));
    }

    public <V> Key<T, V> derived(
            String key,
            Type<V> type,
            Presence.Derived<V> otherwise,
            String example,
            String doc,
            Function<T, @Nullable V> get) {
        return add(new Key<>(key, type, otherwise, example, doc, get));
    }

    private <V> Key<T, V> add(Key<T, V> key) {
        keys.add(key);
        return key;
    }

    /** Exactly one of these keys stands in the file. */
    public void exactlyOneOf(Key<?, ?>... some) {
        exactlyOneOf(List.of(some));
    }

    public void exactlyOneOf(List<? extends Key<?, ?>> some) {
        rules.add(new KeyRule.ExactlyOne(some.stream().map(Key::name).toList()));
    }

    /** These two keys do not stand together, because of the reason that the sentence gives. */
    public void notTogether(Key<?, ?> one, Key<?, ?> other, String reason) {
        rules.add(new KeyRule.NotTogether(one.name(), other.name(), reason));
    }

    /** The one key stands in the file only together with the other. */
    public void onlyWith(Key<?, ?> key, Key<?, ?> needed) {
        rules.add(new KeyRule.OnlyWith(key.name(), needed.name()));
    }

    /** What is checked once the keys that it needs could be read, even if others could not. */
    public void check(List<Key<?, ?>> needed, Consumer<ReadValues> check) {
        checks.add(new Check(List.copyOf(needed), check));
    }

    public List<Key<T, ?>> keys() {
        return List.copyOf(keys);
    }

    public List<KeyRule> rules() {
        return List.copyOf(rules);
    }

    public Key<T, ?> key(String key) {
        return keys.stream().filter(one -> one.name().equals(key)).findFirst().orElseThrow();
    }

    public List<String> keyNames() {
        return keys.stream().<String>map(Key::name).toList();
    }

    @Override
    public @Nullable T read(Node node, Reading reading) {
        return read(node, reading, keyNames());
    }

    /** @param alsoMeant keys that may have been meant by one that is unknown here */
    @Nullable
    T read(Node node, Reading reading, List<String> alsoMeant) {
        if (!(node instanceof Node.Obj object)) {
            reading.refuse(node, expected(), "Its keys are " + ListWords.list(keyNames()) + ".");
            return null;
        }
        KeyCheck present = new KeyCheck(object, this, alsoMeant, reading);
        boolean complete = present.passes();
        ReadValues values = new ReadValues(object, reading);
        for (Key<T, ?> key : keys) {
            readKey(key, object, values, reading, present);
        }
        for (Check check : checks) {
            if (values.areSound(check.needed)) {
                check.check.accept(values);
            }
        }
        if (!complete || !values.areSound(keys)) {
            return null;
        }
        T made = maker.apply(values);
        if (made != null) {
            reading.keep(node, made);
        }
        return made;
    }

    private <V> void readKey(Key<T, V> key, Node.Obj object, ReadValues values, Reading reading, KeyCheck present) {
        Node node = object.get(key.name());
        V value = node == null ? absent(key, reading, present) : key.type().read(node, reading);
        if (value != null) {
            values.put(key, value);
        } else if (node != null || !(key.presence() instanceof Presence.Optional)) {
            values.markBroken(key);
        }
    }

    private <V> @Nullable V absent(Key<T, V> key, Reading reading, KeyCheck present) {
        return switch (key.presence()) {
            case Presence.Required<V> _ -> {
                present.missing(key);
                yield null;
            }
            case Presence.Optional<V> _ -> null;
            case Presence.Default<V>(V value) -> value;
            case Presence.Derived<V>(var _, Function<Scope, @Nullable V> value) -> {
                V derived = value.apply(reading.scope());
                if (derived == null) {
                    present.underivable(key);
                }
                yield derived;
            }
        };
    }

    @Override
    public JsonNode write(T value, Scope scope) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        keys.forEach(key -> key.write(value, scope, object));
        return object;
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        return definitions.refer(name, () -> ShapeSchema.of(this, definitions));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String doc() {
        return doc;
    }

    @Override
    public String range() {
        return "";
    }

    @Override
    public String expected() {
        return "an object {...} with the keys of " + ListWords.a(name);
    }

    @Override
    public boolean suits(Node node) {
        return node instanceof Node.Obj;
    }

    @Override
    public List<Section> sections() {
        return List.of(this);
    }

    @Override
    public List<Section> parts() {
        return keys.stream().flatMap(key -> key.type().sections().stream()).toList();
    }
}
