package id.lumbung.cooperative.workbook;

/// Which way the money went.
enum Direction {
    MASUK, KELUAR
}
