package dev.shardlab.sink.s3;

import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** The disk under a store, as far as it can be full. */
interface StoreDisk {

    /** The one that there is. */
    StoreDisk REAL = new StoreDisk() {
        @Override
        public WritableByteChannel create(Path file) throws IOException {
            return Owned.createFile(file);
        }

        @Override
        public long freeBytes(Path folder) throws IOException {
            return Files.getFileStore(folder).getUsableSpace();
        }
    };

    /** Makes a file that is not there, to write to it. */
    WritableByteChannel create(Path file) throws IOException;

    /** How much room there is where a folder lies. */
    long freeBytes(Path folder) throws IOException;
}
