package fr.parvis.sandbox;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// The program of the child process: jobs come on the standard input, results leave on the standard output.
///
/// It has no limit of time of its own, the server kills it. It ends by itself when its input ends, which means that
/// the server is gone, and when memory is short, with status [#OUT_OF_MEMORY].
final class Worker {

    /// The status with which the JVM itself leaves under `ExitOnOutOfMemoryError`.
    static final int OUT_OF_MEMORY = 3;

    private Worker() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path home = Path.of(arguments[0]);
        DataOutputStream results =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setOut(System.err); // a library that prints must not be taken for a result
        ImageIO.setUseCache(false);
        SynchronousQueue<Job> jobs = new SynchronousQueue<>();
        Thread.ofPlatform().daemon().name("jobs").start(() -> receive(jobs, home));
        Wire.writeReady(results);
        while (true) {
            Wire.write(results, decode(jobs.take()));
        }
    }

    /// Reads ahead of the job that runs, in order to notice the end of the server at any moment.
    private static void receive(SynchronousQueue<Job> jobs, Path home) {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)))) {
            while (true) {
                jobs.put(Wire.readJob(in));
            }
        } catch (IOException | InterruptedException e) {
            leave(home);
        }
    }

    private static void leave(Path home) {
        try {
            delete(home);
        } catch (IOException e) {
            // Somebody else's folder may keep an empty folder.
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }

    /// Decoders given hostile bytes throw everything there is; whatever it was, the file has no preview. Only the
    /// lack of memory ends the process, since nobody knows what it left behind.
    private static Result decode(Job job) {
        try {
            if (!Files.isRegularFile(job.file())) {
                return new Result.None(Result.Reason.UNREADABLE);
            }
            Files.newByteChannel(job.file()).close(); // says clearly what is forbidden, which decoders do not
            return switch (job) {
                case Job.Thumbnail(Path file, String mediaType, int maxEdge) -> thumbnail(file, mediaType, maxEdge);
                case Job.Portrait(Path file) -> Pictures.portrait(file);
                case Job.Emblem(Path file) -> Pictures.emblem(file);
                case Job.TextHead(Path file, int maxBytes) -> TextHeads.read(file, maxBytes);
                case Job.Reading(Path file, String mediaType, int maxBytes) -> Readings.read(file, mediaType, maxBytes);
                case Job.Page(Path file, int number) -> PdfPages.page(file, number);
                case Job.Mail(Path file, String mediaType) -> Mails.read(file, mediaType);
                case Job.Listing(Path file) -> Listings.read(file);
                case Job.Sheet(Path file, String mediaType, int number) -> Tables.read(file, mediaType, number);
            };
        } catch (OutOfMemoryError e) {
            Runtime.getRuntime().halt(OUT_OF_MEMORY);
            throw e;
        } catch (NoSuchFileException | AccessDeniedException e) {
            return new Result.None(Result.Reason.UNREADABLE);
        } catch (InvalidPasswordException e) {
            return new Result.None(Result.Reason.ENCRYPTED);
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
            return new Result.None(Result.Reason.DAMAGED);
        }
    }

    private static Result thumbnail(Path file, String mediaType, int maxEdge) throws IOException {
        if (mediaType.equals("application/pdf")) {
            return PdfPages.first(file, maxEdge);
        }
        if (Pictures.FORMATS.containsKey(mediaType)) {
            return Pictures.thumbnail(file, mediaType, maxEdge);
        }
        if (EmbeddedThumbnails.mayBeIn(mediaType)) {
            return EmbeddedThumbnails.read(file, maxEdge);
        }
        return new Result.None(Result.Reason.UNSUPPORTED);
    }

    /// Deletes the worker's folder, which is flat.
    static void delete(Path home) throws IOException {
        if (!Files.isDirectory(home)) {
            return;
        }
        try (Stream<Path> files = Files.list(home)) {
            for (Path file : List.copyOf(files.toList())) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(home);
    }
}
