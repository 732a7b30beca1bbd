package dev.shardlab.scenario.form;

import dev.shardlab.scenario.json.Node;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One of a few values, each known by a word.
 *
 * @param name what is chosen, in lower case
 */
public record Choice<T>(String name, List<T> values, Function<T, String> word) implements Type<T> {

    private List<String> words() {
        return values.stream().map(word).toList();
    }

    /** Whether it is one of the words, or nearly one. */
    boolean resembles(String text) {
        return Nearest.to(text, words()) != null;
    }

    @Override
    public @Nullable T read(Node node, Reading reading) {
        if (!(node instanceof Node.Text(var _, String text))) {
            reading.refuse(node, expected(), "Put it into double quotes.");
            return null;
        }
        int index = words().indexOf(text);
        if (index < 0) {
            String hint = Nearest.hint(text, words(), "Write one of");
            reading.report(node, "Expected " + ListWords.a(name) + ", but found " + node.described() + ".", hint);
            return null;
        }
        return values.get(index);
    }

    @Override
    public JsonNode write(T value, Scope scope) {
        return JsonNodeFactory.instance.stringNode(word.apply(value));
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        ArrayNode words = schema.putArray("enum");
        words().forEach(words::add);
        return schema;
    }

    @Override
    public String range() {
        return String.join(", ", words().stream().map(w -> "`\"" + w + "\"`").toList());
    }

    @Override
    public String expected() {
        return ListWords.a(name) + ": " + ListWords.choice(words());
    }

    @Override
    public boolean suits(Node node) {
        return node instanceof Node.Text;
    }
}
