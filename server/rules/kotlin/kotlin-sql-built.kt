class Notes(private val database: SQLiteDatabase) {
  fun find(title: String) {
    // ruleid: kotlin-sql-built
    database.rawQuery("SELECT * FROM notes WHERE title = '$title'", null)
    // ruleid: kotlin-sql-built
    database.execSQL("DELETE FROM notes WHERE title = '" + title + "'")
    // ok: kotlin-sql-built
    database.rawQuery("SELECT * FROM notes WHERE title = ?", arrayOf(title))
    // ok: kotlin-sql-built
    database.execSQL("DELETE FROM $TABLE")
    // ok: kotlin-sql-built
    database.execSQL("CREATE TABLE notes" + " (title TEXT NOT NULL)")
  }

  companion object {
    const val TABLE = "notes"
  }
}
