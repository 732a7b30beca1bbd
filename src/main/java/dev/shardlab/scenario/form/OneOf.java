package dev.shardlab.scenario.form;

import dev.shardlab.scenario.json.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A value that may be written in one of several forms.
 *
 * <p>Which one is meant: the first that suits the value's JSON type; among objects the one that knows most of the keys that
 * stand there. So a mistyped key is a problem of the form that was meant, and not of all.
 */
public final class OneOf<T> implements Type<T>, Type.Section {

    private final String name;
    private final String doc;
    private final String expected;
    private final List<Form<T, ?>> forms = new ArrayList<>();

    /**
     * One of the forms.
     *
     * @param part what is written in this form; null: this value is not
     */
    private record Form<T, F extends T>(Function<T, @Nullable F> part, Type<F> type) {

        @Nullable
        T read(Node node, Reading reading, List<String> alsoMeant) {
            return type instanceof Shape<F> shape ? shape.read(node, reading, alsoMeant) : type.read(node, reading);
        }

        @Nullable
        JsonNode write(T value, Scope scope) {
            F mine = part.apply(value);
            return mine == null ? null : type.write(mine, scope);
        }

        int knownKeys(Node.Obj object) {
            return type instanceof Shape<F> shape
                    ? (int) shape.keyNames().stream().filter(object::has).count()
                    : 0;
        }
    }

    /** @param expected what a problem says was expected: "a rate" and its forms */
    public OneOf(String name, String expected, String doc) {
        this.name = name;
        this.doc = doc;
        this.expected = expected;
    }

    /** Adds a form for the values of a class. */
    public <F extends T> OneOf<T> or(Class<F> kind, Type<F> type) {
        return or(value -> kind.isInstance(value) ? kind.cast(value) : null, type);
    }

    /** Adds a form for the values for which {@code part} does not answer null. The first that fits is written. */
    public <F extends T> OneOf<T> or(Function<T, @Nullable F> part, Type<F> type) {
        forms.add(new Form<>(part, type));
        return this;
    }

    @Override
    public @Nullable T read(Node node, Reading reading) {
        Form<T, ?> meant = meant(node);
        if (meant == null || resemblesNone(node, meant)) {
            reading.refuse(node, expected, "Write it in one of these forms.");
            return null;
        }
        return meant.read(node, reading, allKeys());
    }

    /** Whether nothing in it looks like one of the forms: then the problem names all of them, and not those of one nobody meant. */
    private boolean resemblesNone(Node node, Form<T, ?> meant) {
        if (node instanceof Node.Obj object) {
            return !object.members().isEmpty()
                    && object.members().stream().allMatch(member -> Nearest.to(member.name(), allKeys()) == null);
        }
        return node instanceof Node.Text(var _, String text)
                && meant.type instanceof Choice<?> words
                && !words.resembles(text);
    }

    private @Nullable Form<T, ?> meant(Node node) {
        Form<T, ?> best = null;
        int most = -1;
        for (Form<T, ?> form : forms) {
            if (form.type.suits(node)) {
                int known = node instanceof Node.Obj object ? form.knownKeys(object) : 0;
                if (known > most) {
                    best = form;
                    most = known;
                }
            }
        }
        return best;
    }

    private List<String> allKeys() {
        return forms.stream()
                .flatMap(form ->
                        form.type instanceof Shape<?> shape ? shape.keyNames().stream() : List.<String>of().stream())
                .distinct()
                .toList();
    }

    @Override
    public JsonNode write(T value, Scope scope) {
        for (Form<T, ?> form : forms) {
            JsonNode written = form.write(value, scope);
            if (written != null) {
                return written;
            }
        }
        throw new IllegalArgumentException("No form of a " + name + " holds " + value);
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        return definitions.refer(name, () -> {
            ObjectNode schema = JsonNodeFactory.instance.objectNode();
            schema.put("description", doc.replace("`", ""));
            ArrayNode anyOf = schema.putArray("anyOf");
            forms.forEach(form -> anyOf.add(form.type.schema(definitions)));
            return schema;
        });
    }

    /** The types of the forms, in the order of the manual. */
    public List<Type<?>> forms() {
        return forms.stream().<Type<?>>map(Form::type).toList();
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
        return expected;
    }

    @Override
    public boolean suits(Node node) {
        return forms.stream().anyMatch(form -> form.type.suits(node));
    }

    @Override
    public List<Section> sections() {
        return List.of(this);
    }

    @Override
    public List<Section> parts() {
        return forms.stream().flatMap(form -> form.type.sections().stream()).toList();
    }
}
