package dev.shardlab.sink.s3;

import dev.shardlab.model.s3.BucketName;
import dev.shardlab.model.s3.ObjectKey;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the objects of one bucket, a page at a time. */
final class Lister {

    private final Notes notes;
    private final FolderKeys folders;
    private final BucketName bucket;
    private final Path folder;

    Lister(Notes notes, FolderKeys folders, BucketName bucket, Path folder) {
        this.notes = notes;
        this.folders = folders;
        this.bucket = bucket;
        this.folder = folder;
    }

    Listing list(ListQuery query) throws IOException {
        List<StoredObject> objects = new ArrayList<>();
        List<String> prefixes = new ArrayList<>();
        if (query.most() == 0) {
            return new Listing(objects, prefixes, null);
        }
        KeyWalk walk = new KeyWalk(folders, folder, query.prefix(), query.after(), longOnes());
        String listedLast = query.after();
        String common = commonPrefix(query, listedLast);
        if (common != null && listedLast.equals(common)) {
            walk.skip(common); // it was listed before
        }
        String last = null;
        for (KeyWalk.Found found = walk.next(); found != null; found = walk.next()) {
            if (objects.size() + prefixes.size() == query.most()) {
                return new Listing(objects, prefixes, last);
            }
            String beginning = commonPrefix(query, found.key());
            if (beginning == null) {
                objects.add(notes.read(bucket, new ObjectKey(found.key()), found.file(), found.attributes()));
                last = found.key();
            } else {
                prefixes.add(beginning);
                walk.skip(beginning);
                last = beginning;
            }
        }
        return new Listing(objects, prefixes, null);
    }

    /** With what a key begins up to the first delimiter behind the prefix; null if there is none. */
    private static @Nullable String commonPrefix(ListQuery query, String key) {
        if (query.delimiter().isEmpty() || !key.startsWith(query.prefix())) {
            return null;
        }
        int at = key.indexOf(query.delimiter(), query.prefix().length());
        return at < 0 ? null : key.substring(0, at + query.delimiter().length());
    }

    private List<KeyWalk.Found> longOnes() throws IOException {
        Path longFolder = folder.resolve(StoredNames.LONG);
        List<KeyWalk.Found> found = new ArrayList<>();
        for (ObjectKey key : notes.longKeys(bucket, longFolder)) {
            Path file = longFolder.resolve(StoredNames.hash(key));
            BasicFileAttributes attributes = Owned.look(file);
            if (attributes != null) {
                found.add(new KeyWalk.Found(key.value(), file, attributes));
            }
        }
        return found;
    }
}
