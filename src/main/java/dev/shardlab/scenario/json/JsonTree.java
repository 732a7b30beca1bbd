package dev.shardlab.scenario.json;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON text (RFC 8259, nothing more: no comments, no trailing commas) into {@link Node}s.
 *
 * <p>Jackson's own tree forgets where a value stood, so this walks its token stream. After the first break of JSON's grammar
 * nothing is read: what follows would be guessed. A key that stands twice breaks no grammar; it is reported, and the first
 * one counts.
 */
public final class JsonTree {

    /** Deep enough for any scenario; shallow enough for the stack. */
    static final int MAX_DEPTH = 64;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(1_000)
                    .build())
            .build();

    private final String file;
    private final JsonParser parser;
    private final Consumer<Problem> problems;

    private JsonTree(String file, String text, Consumer<Problem> problems) {
        this.file = file;
        this.problems = problems;
        this.parser = FACTORY.createParser(ObjectReadContext.empty(), text);
    }

    /** The root, or null when the text is not JSON; then at least one problem was reported. */
    public static @Nullable Node read(String file, String text, Consumer<Problem> problems) {
        if (text.isBlank()) {
            problems.accept(Problem.ofFile(
                    file, "The file is empty.", "A scenario is a JSON object and begins with {\"shardlab\": 1, ...}."));
            return null;
        }
        JsonTree tree = new JsonTree(file, text, problems);
        try (JsonParser parser = tree.parser) {
            return tree.document(text, parser);
        }
    }

    private @Nullable Node document(String text, JsonParser open) {
        try {
            open.nextToken();
            Node root = value(null, "");
            if (open.nextToken() == null) {
                return root;
            }
            Place place = here(null, "");
            problems.accept(SyntaxError.more(file, place));
        } catch (JacksonException e) {
            problems.accept(SyntaxError.explain(file, text, open, e));
        }
        return null;
    }

    private Node value(@Nullable Place parent, String step) {
        Place place = here(parent, step);
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(place);
            case START_ARRAY -> array(place);
            case VALUE_STRING -> text(place);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Node.Num(place, parser.getString());
            case VALUE_TRUE -> new Node.Bool(place, true);
            case VALUE_FALSE -> new Node.Bool(place, false);
            case VALUE_NULL -> new Node.Null(place);
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new IllegalStateException("The parser gave " + token + " where a value begins");
        };
    }

    private Node object(Place place) {
        List<Node.Member> members = new ArrayList<>();
        TreeMap<String, Place> seen = new TreeMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            Place keyPlace = here(place, name);
            parser.nextToken();
            Node value = value(place, name);
            Place first = seen.putIfAbsent(name, keyPlace);
            if (first == null) {
                members.add(new Node.Member(name, keyPlace, value));
            } else {
                problems.accept(Problem.at(
                        file,
                        keyPlace,
                        "The key " + Node.quoted(name) + " stands here a second time; the first is in line "
                                + first.line() + ".",
                        "Keep one of the two."));
            }
        }
        return new Node.Obj(place, List.copyOf(members));
    }

    private Node array(Place place) {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(place, Integer.toString(items.size())));
        }
        return new Node.Arr(place, List.copyOf(items));
    }

    private Node text(Place place) {
        String text = parser.getString();
        if (hasHalfPair(text)) {
            problems.accept(Problem.at(
                    file,
                    place,
                    "The text holds one half of a surrogate pair, which is no character.",
                    "Write the character itself, or both halves as \\uXXXX\\uXXXX."));
            return new Node.Text(place, "?");
        }
        return new Node.Text(place, text);
    }

    private static boolean hasHalfPair(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private Place here(@Nullable Place parent, String step) {
        TokenStreamLocation at = parser.currentTokenLocation();
        return new Place(parent, step, at.getLineNr(), at.getColumnNr());
    }
}
