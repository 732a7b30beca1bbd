package dev.shardlab.sink.index;

import dev.shardlab.sink.disk.PrivateFolder;
import dev.shardlab.sink.index.BulkItem.Action;
import dev.shardlab.sink.index.ItemResult.ItemError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.util.Bits;

/** One index, open for writing. One thread at a time. */
final class OpenIndex implements AutoCloseable {

    /** It would say into the terminal how it could count vectors faster. Held, or it would forget that it is not to. */
    private static final Logger OF_VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        OF_VECTORS.setLevel(Level.OFF);
    }

    private static final String MAPPING = "mapping";
    private static final int CONFLICT = 409;
    private static final int BAD = 400;
    private static final int LONGEST_ID = 512;
    private static final double BUFFER_MEGABYTES = 16;

    private final Directory directory;
    private final IndexWriter writer;
    private DirectoryReader reader;
    private IndexMapping mapping;

    OpenIndex(Path folder) throws IOException {
        directory = new NIOFSDirectory(PrivateFolder.make(folder));
        writer = new IndexWriter(
                directory, new IndexWriterConfig(new StandardAnalyzer()).setRAMBufferSizeMB(BUFFER_MEGABYTES));
        reader = DirectoryReader.open(writer);
        mapping = written();
    }

    private IndexMapping written() {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) {
            for (Map.Entry<String, String> entry : data) {
                if (entry.getKey().equals(MAPPING)) {
                    return IndexMapping.read(entry.getValue());
                }
            }
        }
        return IndexMapping.EMPTY;
    }

    /** Does the actions in their order; what was written is on disk when they have been done. */
    List<ItemResult> bulk(List<BulkItem> items) throws IOException {
        Map<String, Long> versions = new HashMap<>();
        List<ItemResult> results = new ArrayList<>();
        IndexMapping before = mapping;
        for (BulkItem item : items) {
            results.add(item(item, versions));
        }
        if (mapping != before) {
            writer.setLiveCommitData(Map.of(MAPPING, mapping.write()).entrySet());
        }
        writer.commit();
        refresh();
        return results;
    }

    private ItemResult item(BulkItem item, Map<String, Long> versions) throws IOException {
        String id = item.id().orElseGet(() -> UUID.randomUUID().toString());
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            return ItemResult.refused(
                    item,
                    id,
                    BAD,
                    new ItemError(
                            "illegal_argument_exception", "id has to be 1 to " + LONGEST_ID + " characters long"));
        }
        long version = item.id().isEmpty() ? 0 : version(id, versions);
        if (version > 0 && item.action() == Action.CREATE) {
            return ItemResult.refused(
                    item,
                    id,
                    CONFLICT,
                    new ItemError(
                            "version_conflict_engine_exception",
                            "[" + id + "]: version conflict, document already exists (current version [" + version
                                    + "])"));
        }
        DocumentFields fields = new DocumentFields();
        try {
            mapping = mapping.with(id, item.source(), fields);
        } catch (IndexMapping.DoesNotFit e) {
            return ItemResult.refused(item, id, BAD, e.error());
        }
        if (version > 0) {
            writer.updateDocument(new Term(DocumentFields.ID, id), fields.document(id, version + 1, item.source()));
        } else {
            writer.addDocument(fields.document(id, 1, item.source()));
        }
        versions.put(id, version + 1);
        return ItemResult.written(item, id, version + 1);
    }

    private long version(String id, Map<String, Long> versions) throws IOException {
        Long changed = versions.get(id);
        if (changed != null) {
            return changed;
        }
        Term term = new Term(DocumentFields.ID, id);
        for (LeafReaderContext leaf : reader.leaves()) {
            PostingsEnum found = leaf.reader().postings(term, PostingsEnum.NONE);
            Bits alive = leaf.reader().getLiveDocs();
            while (found != null && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (alive == null || alive.get(found.docID())) {
                    return version(
                            leaf.reader().storedFields().document(found.docID(), Set.of(DocumentFields.VERSION)));
                }
            }
        }
        return 0;
    }

    private static long version(Document document) {
        return Optional.ofNullable(document.getField(DocumentFields.VERSION))
                .map(field -> field.numericValue().longValue())
                .orElse(1L);
    }

    private void refresh() throws IOException {
        DirectoryReader fresh = DirectoryReader.openIfChanged(reader, writer);
        if (fresh != null) {
            reader.close();
            reader = fresh;
        }
    }

    DirectoryReader reader() {
        return reader;
    }

    IndexMapping mapping() {
        return mapping;
    }

    int documents() {
        return reader.numDocs();
    }

    @Override
    public void close() throws IOException {
        reader.close();
        writer.close();
        directory.close();
    }
}
