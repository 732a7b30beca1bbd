package dev.shardlab.sink.index;

import dev.shardlab.sink.index.ItemResult.ItemError;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the fields of an index hold, as far as it is known. Never changed: who learns of fields has another. */
final class IndexMapping {

    static final IndexMapping EMPTY = new IndexMapping(Map.of());

    private static final int MAX_FIELDS = 1_000;
    private static final int MAX_DEPTH = 20;
    private static final int LONGEST_PREVIEW = 100;

    private final Map<String, FieldKind> kinds;

    private IndexMapping(Map<String, FieldKind> kinds) {
        this.kinds = new TreeMap<>(kinds);
    }

    /** A document that cannot be had beside those that are there. */
    static final class DoesNotFit extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient ItemError error;

        DoesNotFit(String type, String reason) {
            super(reason);
            this.error = new ItemError(type, reason);
        }

        ItemError error() {
            return error;
        }
    }

    /** Is told of the values of a document, one by one. */
    interface Values {

        void add(String field, FieldKind kind, JsonNode value);
    }

    Optional<FieldKind> kind(String field) {
        return Optional.ofNullable(kinds.get(field));
    }

    Map<String, FieldKind> kinds() {
        return Map.copyOf(kinds);
    }

    String write() {
        Map<String, String> names = new TreeMap<>();
        kinds.forEach((field, kind) -> names.put(field, kind.name()));
        return JsonMapper.shared().writeValueAsString(names);
    }

    static IndexMapping read(String written) {
        Map<String, FieldKind> kinds = new TreeMap<>();
        JsonMapper.shared()
                .readTree(written)
                .propertyStream()
                .forEach(field -> kinds.put(
                        field.getKey(), FieldKind.valueOf(field.getValue().stringValue())));
        return new IndexMapping(kinds);
    }

    /**
     * Looks at a document and tells its values.
     *
     * @return the mapping with the fields that the document is the first to have
     */
    IndexMapping with(String id, byte[] source, Values values) throws DoesNotFit {
        JsonNode document;
        try {
            document = JsonMapper.shared().readTree(source);
        } catch (JacksonException _) {
            throw new DoesNotFit("mapper_parsing_exception", "failed to parse");
        }
        if (!document.isObject()) {
            throw new DoesNotFit("mapper_parsing_exception", "failed to parse, document is not an object with fields");
        }
        IndexMapping learnt = new IndexMapping(kinds);
        learnt.object(id, "", document, 1, values);
        return learnt.kinds.size() == kinds.size() ? this : learnt;
    }

    private void object(String id, String path, JsonNode object, int depth, Values values) throws DoesNotFit {
        if (depth > MAX_DEPTH) {
            throw new DoesNotFit(
                    "illegal_argument_exception", "Limit of mapping depth [" + MAX_DEPTH + "] has been exceeded");
        }
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (field.getKey().isBlank() || field.getKey().startsWith("_")) {
                throw new DoesNotFit(
                        "mapper_parsing_exception",
                        "Field [" + field.getKey()
                                + "] is a metadata field or has no name and cannot be added inside a document.");
            }
            value(id, path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), depth, values);
        }
    }

    private void value(String id, String path, JsonNode value, int depth, Values values) throws DoesNotFit {
        if (value.isArray()) {
            for (JsonNode one : value) {
                value(id, path, one, depth + 1, values);
            }
        } else if (!value.isNull()) {
            FieldKind kind = kinds.get(path);
            if (kind == null) {
                kind = FieldKind.ofFirst(value);
                if (kinds.size() >= MAX_FIELDS) {
                    throw new DoesNotFit(
                            "illegal_argument_exception",
                            "Limit of total fields [" + MAX_FIELDS + "] has been exceeded");
                }
                kinds.put(path, kind);
            }
            fit(id, path, kind, value);
            if (kind == FieldKind.OBJECT) {
                object(id, path, value, depth + 1, values);
            } else {
                values.add(path, kind, value);
            }
        }
    }

    private static void fit(String id, String path, FieldKind kind, JsonNode value) throws DoesNotFit {
        if (kind == FieldKind.OBJECT) {
            if (!value.isObject()) {
                throw new DoesNotFit(
                        "mapper_parsing_exception",
                        "object mapping for [" + path + "] tried to parse field [" + path
                                + "] as object, but found a concrete value");
            }
            return;
        }
        boolean fits = fits(kind, value);
        if (!fits) {
            String preview = value.isString() ? value.stringValue() : value.toString();
            throw new DoesNotFit(
                    "mapper_parsing_exception",
                    "failed to parse field [" + path + "] of type [" + kind.inWords() + "] in document with id '" + id
                            + "'. Preview of field's value: '"
                            + preview.substring(0, Math.min(preview.length(), LONGEST_PREVIEW)) + "'");
        }
    }

    private static boolean fits(FieldKind kind, JsonNode value) {
        String text = value.isString() ? value.stringValue() : "";
        return switch (kind) {
            case LONG, FLOAT -> value.isNumber() || number(text);
            case BOOLEAN -> value.isBoolean() || (value.isString() && text.matches("true|false|"));
            case DATE -> value.isIntegralNumber() || FieldKind.millis(text).isPresent();
            case TEXT -> !value.isObject();
            case OBJECT -> value.isObject();
        };
    }

    private static boolean number(String text) {
        return text.length() <= 30 && text.matches("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?");
    }
}
