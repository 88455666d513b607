package fr.parvis.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Prints what the sandbox costs on this machine: the first job, each kind of thumbnail over the corpus (wall clock
/// and processor milliseconds), a photograph of 12 megapixels, and the memory of the worker. Beside them, the
/// probe: a job that does nothing but go there and back. Run by hand, see `docs/adr/0030-sandbox.md`.
final class SandboxMeasures {

    private SandboxMeasures() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("parvis-measures-");
        Path photograph =
                Files.write(folder.resolve("photo.jpg"), Specimens.photograph(Specimens.twoColours(4000, 3000), 6));
        try (Sandbox sandbox = new Sandbox()) {
            System.out.printf("first job, cold: %.0f ms%n", milliseconds(sandbox, photograph, "image/jpeg"));
            System.out.println("worker after it: " + pss(sandbox) + " MB PSS");
            Map<String, List<Double>> times = new TreeMap<>();
            for (int round = 0; round < 3; round++) {
                for (Path file : Corpus.documents()) {
                    String mediaType = Corpus.mediaType(file);
                    times.computeIfAbsent(mediaType, _ -> new ArrayList<>())
                            .add(milliseconds(sandbox, file, mediaType));
                }
                System.out.println("worker after round " + (round + 1) + " of the corpus: " + pss(sandbox) + " MB PSS");
            }
            times.forEach((mediaType, all) -> {
                Collections.sort(all);
                System.out.printf(
                        "%4.1f ms median, %5.1f most, %s%n", all.get(all.size() / 2), all.getLast(), mediaType);
            });
            Duration before = processorTime(sandbox);
            long start = System.nanoTime();
            for (int i = 0; i < 20; i++) {
                milliseconds(sandbox, photograph, "image/jpeg");
            }
            System.out.printf(
                    "12 megapixels: %.0f ms, %d ms of processor%n",
                    (System.nanoTime() - start) / 20e6,
                    processorTime(sandbox).minus(before).toMillis() / 20);
            System.out.println("worker at the end: " + pss(sandbox) + " MB PSS");
            double probe = 0;
            for (int i = 0; i < 200; i++) {
                probe += milliseconds(sandbox, photograph, "application/octet-stream") / 200;
            }
            System.out.printf("probe: %.2f ms%n", probe);
        }
        Files.delete(photograph);
        Files.delete(folder);
    }

    private static double milliseconds(Sandbox sandbox, Path file, String mediaType) {
        long start = System.nanoTime();
        sandbox.run(new Job.Thumbnail(file, mediaType, 320));
        return (System.nanoTime() - start) / 1e6;
    }

    private static Duration processorTime(Sandbox sandbox) {
        return sandbox.worker().orElseThrow().info().totalCpuDuration().orElseThrow();
    }

    private static long pss(Sandbox sandbox) throws IOException {
        long pid = sandbox.worker().orElseThrow().pid();
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "smaps_rollup")).stream()
                        .filter(line -> line.startsWith("Pss:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024;
    }
}
