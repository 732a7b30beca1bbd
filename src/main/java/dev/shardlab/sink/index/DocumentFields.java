package dev.shardlab.sink.index;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import tools.jackson.databind.JsonNode;

/** A document as it is put into an index: each value under its field, and as text under all of them. */
final class DocumentFields implements IndexMapping.Values {

    static final String ID = "_id";
    static final String VERSION = "_version";
    static final String SOURCE = "_source";
    /** Every value as text: what a search without a field's name looks into. */
    static final String ALL = "_all";
    /** The names of the fields that a document has a value in. */
    static final String NAMES = "_field_names";

    static final String KEYWORD = ".keyword";

    private static final int LONGEST_KEYWORD = 256;

    private final Document document = new Document();
    private final Set<String> names = new TreeSet<>();

    @Override
    public void add(String field, FieldKind kind, JsonNode value) {
        String text = value.isString() ? value.stringValue() : value.toString();
        document.add(new TextField(ALL, text, Store.NO));
        if (names.add(field)) {
            document.add(new StringField(NAMES, field, Store.NO));
        }
        switch (kind) {
            case LONG -> document.add(new LongPoint(field, whole(value)));
            case FLOAT -> document.add(new DoublePoint(field, fraction(value)));
            case BOOLEAN -> document.add(new StringField(field, text.isEmpty() ? "false" : text, Store.NO));
            case DATE ->
                document.add(new LongPoint(
                        field,
                        value.isNumber()
                                ? value.longValue(0)
                                : FieldKind.millis(text).orElse(0L)));
            case TEXT -> {
                document.add(new TextField(field, text, Store.NO));
                if (text.length() <= LONGEST_KEYWORD) {
                    document.add(new StringField(field + KEYWORD, text, Store.NO));
                }
            }
            case OBJECT -> {}
        }
    }

    private static double fraction(JsonNode value) {
        return value.isNumber() ? value.doubleValue(0) : Double.parseDouble(value.stringValue());
    }

    private static long whole(JsonNode value) {
        return value.isIntegralNumber() ? value.longValue(0) : (long) fraction(value);
    }

    Document document(String id, long version, byte[] source) {
        document.add(new StringField(ID, id, Store.YES));
        document.add(new StoredField(VERSION, version));
        document.add(new StoredField(SOURCE, new String(source, StandardCharsets.UTF_8)));
        return document;
    }
}
