async def search(request, connection, database):
    # ruleid: py-sql-request
    await connection.fetchrow("SELECT * FROM users WHERE name = '" + request.args["name"] + "'")
    # ok: py-sql-request
    await connection.fetchrow("SELECT * FROM users WHERE name = $1", request.args["name"])
    # ruleid: py-sql-request
    await database.fetch_all(query=f"SELECT * FROM users WHERE name = '{request.args['name']}'")
