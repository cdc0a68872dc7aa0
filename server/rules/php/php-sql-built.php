<?php

class UserRepository
{
    private PDO $pdo;

    public function byName($name)
    {
        // ruleid: php-sql-built
        return $this->pdo->query("SELECT * FROM users WHERE name = '$name'")->fetchAll();
    }

    public function byMail(string $mail)
    {
        $sql = 'SELECT * FROM users WHERE mail = "' . $mail . '"';
        // ruleid: php-sql-built
        return $this->pdo->query($sql)->fetch();
    }

    public function safe(string $name)
    {
        $statement = $this->pdo->prepare('SELECT * FROM users WHERE name = ?');
        // ok: php-sql-built
        $statement->execute([$name]);
        return $statement->fetch();
    }

    public function byYear(int $year)
    {
        // ok: php-sql-built
        return $this->pdo->query("SELECT * FROM users WHERE year = $year")->fetchAll();
    }

    public function run($sql)
    {
        // ok: php-sql-built
        return $this->pdo->query($sql);
    }
}
