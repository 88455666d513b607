package fr.parvis.platform;

/// How many slips of the fingers lie between two words: a letter too many, missing, wrong, or two letters exchanged
/// (Damerau and Levenshtein, optimal string alignment).
final class Slips {
    private Slips() {}

    static int between(String one, String other) {
        int[][] slips = new int[one.length() + 1][other.length() + 1];
        for (int row = 0; row <= one.length(); row++) {
            slips[row][0] = row;
        }
        for (int column = 0; column <= other.length(); column++) {
            slips[0][column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            for (int column = 1; column <= other.length(); column++) {
                int wrong = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                int least = Math.min(
                        slips[row - 1][column - 1] + wrong,
                        Math.min(slips[row - 1][column], slips[row][column - 1]) + 1);
                if (row > 1
                        && column > 1
                        && one.charAt(row - 1) == other.charAt(column - 2)
                        && one.charAt(row - 2) == other.charAt(column - 1)) {
                    least = Math.min(least, slips[row - 2][column - 2] + 1);
                }
                slips[row][column] = least;
            }
        }
        return slips[one.length()][other.length()];
    }
}
