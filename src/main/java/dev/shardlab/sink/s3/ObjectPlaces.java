package dev.shardlab.sink.s3;

import dev.shardlab.model.s3.ObjectKey;
import dev.shardlab.sink.s3.StoreRefusal.Reason;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in a bucket's folder the file of an object lies, or is to lie. Keys {@code a} and {@code a/b} may both be there, but a file and a
 * folder cannot share a name: then the file has a mark behind its own. No link is followed. Under the store's lock.
 */
final class ObjectPlaces {

    private final StoredNames names;

    ObjectPlaces(StoredNames names) {
        this.names = names;
    }

    /** The file of an object that is there; null if it is not. */
    @Nullable
    Path find(Path bucket, ObjectKey key) throws IOException {
        List<String> path = names.path(key);
        Path folder = bucket;
        for (String name : path.subList(0, path.size() - 1)) {
            folder = folder.resolve(name);
            if (!Owned.isFolder(folder)) {
                return null;
            }
        }
        Path plain = folder.resolve(path.getLast());
        if (Owned.isFile(plain)) {
            return plain;
        }
        Path beside = beside(plain);
        return Owned.isFile(beside) ? beside : null;
    }

    private static Path beside(Path plain) {
        return plain.resolveSibling(plain.getFileName() + StoredNames.BESIDE_FOLDER);
    }

    /** Where an object is to be moved: its folder is there then. */
    Path make(Path bucket, ObjectKey key) throws IOException {
        List<String> path = names.path(key);
        Path folder = bucket;
        for (String name : path.subList(0, path.size() - 1)) {
            folder = folder.resolve(name);
            if (Owned.isFile(folder)) {
                Files.move(folder, beside(folder), StandardCopyOption.ATOMIC_MOVE);
            }
            BasicFileAttributes there = Owned.look(folder);
            if (there != null && !there.isDirectory()) {
                throw inTheWay(name);
            }
            Owned.createFolder(folder);
        }
        Path plain = folder.resolve(path.getLast());
        Path beside = beside(plain);
        BasicFileAttributes there = Owned.look(plain);
        boolean liesBeside = (there != null && there.isDirectory()) || Owned.isFile(beside);
        Path place = liesBeside ? beside : plain;
        BasicFileAttributes atPlace = Owned.look(place);
        if (atPlace != null && !atPlace.isRegularFile()) {
            throw inTheWay(path.getLast());
        }
        return place;
    }

    private static StoreRefusal inTheWay(String name) {
        return new StoreRefusal(
                Reason.IN_THE_WAY,
                "Where this object would lie there is a link, or something else that is neither file nor folder: "
                        + name);
    }

    /** Takes away the folders above a place that hold nothing. */
    static void tidy(Path bucket, Path place) throws IOException {
        for (Path folder = place.getParent(); folder != null && !folder.equals(bucket); folder = folder.getParent()) {
            try {
                Files.deleteIfExists(folder);
            } catch (DirectoryNotEmptyException | NoSuchFileException _) {
                return;
            }
        }
    }
}
