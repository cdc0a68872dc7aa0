/** Kinds of places in code where a mistake matters for security. */
export const CATEGORIES = [
  "database",
  "process",
  "file",
  "network",
  "crypto",
  "authentication",
  "deserialisation",
  "template",
] as const;
export type Category = (typeof CATEGORIES)[number];

/** A category as a heading. */
export const CATEGORY_NAMES: Readonly<Record<Category, string>> = {
  database: "Databases",
  process: "Processes and code",
  file: "Files",
  network: "Network",
  crypto: "Cryptography and random values",
  authentication: "Authentication",
  deserialisation: "Deserialisation",
  template: "Templates and markup",
};

/** Where only the first argument decides whether a call can do harm; elsewhere all do. */
export const FIRST_DECIDES: ReadonlySet<Category> = new Set([
  "database",
  "file",
  "network",
  "crypto",
  "deserialisation",
  "template",
]);

/**
 * What is called, in words that are separated by spaces: `a.b` is that path, `a.*` all below it, and `.b` any method
 * of that name, whoever has it. Paths are as imports resolve them, or as they are written where nothing is imported.
 */
export type CallTable = Readonly<Partial<Record<Category, string>>>;

const JAVASCRIPT: CallTable = {
  database: ".query .raw .$queryRaw .$queryRawUnsafe .$executeRaw .$executeRawUnsafe .executeSql",
  process: "child_process.* execa execa.* eval Function vm.* worker_threads.Worker",
  file: "fs.* fs/promises.* .sendFile .download",
  network:
    "fetch axios axios.* got got.* undici.* http.request http.get http.createServer https.* http2.* net.connect net.createConnection net.createServer tls.* ws.WebSocketServer nodemailer.createTransport",
  crypto: "crypto.* Math.random bcrypt.* bcryptjs.* argon2.* node-forge.*",
  authentication: "jsonwebtoken.* jose.* passport.* express-session cookie-session .jwtVerify",
  deserialisation:
    "js-yaml.* yaml.parse node-serialize.* v8.deserialize .deserialize xml2js.* libxmljs.* fast-xml-parser.*",
  template:
    "ejs.* pug.* handlebars.* nunjucks.* mustache.* lodash.template .render document.write document.writeln .insertAdjacentHTML .bypassSecurityTrustHtml",
};

const PYTHON: CallTable = {
  database: ".execute .executemany .executescript .raw sqlalchemy.text",
  process:
    "subprocess.* os.system os.popen os.execv os.execl os.execve os.spawnl os.spawnv eval exec compile asyncio.create_subprocess_shell asyncio.create_subprocess_exec importlib.import_module pty.spawn",
  file: "open os.open os.remove os.unlink os.rename os.chmod os.makedirs shutil.* tempfile.* zipfile.* tarfile.* .extractall flask.send_file flask.send_from_directory django.http.FileResponse",
  network:
    "requests.* urllib.request.* httpx.* aiohttp.* socket.* http.client.* smtplib.* ftplib.* telnetlib.* paramiko.*",
  crypto: "hashlib.* hmac.* cryptography.* Crypto.* Cryptodome.* secrets.* random.* ssl.* bcrypt.* uuid.uuid1",
  authentication: "jwt.* jose.* django.contrib.auth.* flask_login.* ldap.* ldap3.* authlib.*",
  deserialisation:
    "pickle.* cPickle.* dill.* marshal.* shelve.* jsonpickle.* yaml.* xml.* lxml.* defusedxml.* torch.load joblib.load",
  template:
    "flask.render_template flask.render_template_string jinja2.* mako.* django.template.* django.shortcuts.render django.utils.safestring.mark_safe markupsafe.Markup",
};

const JVM: CallTable = {
  database:
    ".executeQuery .executeUpdate .prepareStatement .prepareCall .createQuery .createNativeQuery .queryForObject .queryForList .queryForMap .rawQuery .execSQL",
  process: ".exec ProcessBuilder java.lang.ProcessBuilder .eval",
  file: "java.io.File java.io.FileInputStream java.io.FileOutputStream java.io.FileReader java.io.FileWriter java.nio.file.* java.util.zip.*",
  network: "java.net.* .openConnection .openStream .getForObject .postForObject javax.net.ssl.* okhttp3.*",
  crypto:
    "javax.crypto.* java.security.* java.util.Random java.lang.Math.random Math.random org.apache.commons.codec.digest.*",
  authentication: "io.jsonwebtoken.* com.auth0.jwt.* Jwts.* .authenticate .csrf .permitAll .passwordEncoder",
  deserialisation:
    ".readObject .readUnshared java.io.ObjectInputStream java.beans.XMLDecoder javax.xml.* org.yaml.snakeyaml.* com.thoughtworks.xstream.* .fromXML .enableDefaultTyping",
  template: "freemarker.* org.apache.velocity.* org.thymeleaf.* .parseExpression .getWriter",
};

/** Go's packages are called by their names, whatever path they are imported from. */
const GO: CallTable = {
  database: ".Query .QueryRow .Exec .QueryContext .QueryRowContext .ExecContext .Raw .Prepare .PrepareContext sql.Open",
  process: "exec.* syscall.Exec os.StartProcess plugin.Open",
  file: "os.Open os.OpenFile os.Create os.ReadFile os.WriteFile os.Remove os.RemoveAll os.Rename os.Mkdir os.MkdirAll os.Chmod os.CreateTemp ioutil.* zip.* tar.* http.ServeFile",
  network:
    "http.Get http.Post http.PostForm http.NewRequest http.NewRequestWithContext http.ListenAndServe http.ListenAndServeTLS net.Dial net.DialTimeout net.Listen tls.* smtp.* ssh.*",
  crypto: "md5.* sha1.* sha256.* sha512.* aes.* des.* rc4.* cipher.* rsa.* ecdsa.* hmac.* rand.* bcrypt.* scrypt.*",
  authentication: "jwt.* .ParseWithClaims .SignedString",
  deserialisation: "gob.* xml.* yaml.*",
  template: "template.* .ExecuteTemplate",
};

const PHP: CallTable = {
  database:
    "mysqli_query mysql_query pg_query sqlite_query .query .prepare .exec .executeQuery .whereRaw .selectRaw DB.raw DB.select DB.statement",
  process: "exec shell_exec system passthru proc_open popen pcntl_exec eval assert create_function call_user_func",
  file: "fopen file file_get_contents file_put_contents readfile unlink rename copy mkdir chmod move_uploaded_file include require parse_ini_file",
  network: "curl_init curl_exec curl_setopt fsockopen stream_socket_client mail header",
  crypto:
    "md5 sha1 hash crypt openssl_encrypt openssl_decrypt openssl_random_pseudo_bytes random_bytes random_int rand mt_rand uniqid password_hash",
  authentication:
    "password_verify session_start session_regenerate_id setcookie ldap_bind Auth.attempt JWT.decode JWT.encode",
  deserialisation: "unserialize simplexml_load_string simplexml_load_file yaml_parse .loadXML",
  template: ".render .renderView htmlspecialchars",
};

const RUBY: CallTable = {
  database: ".find_by_sql .exec_query .select_all .execute .where .order Arel.sql",
  process: "system exec spawn eval IO.popen Open3.* Kernel.system Kernel.exec .instance_eval .class_eval .constantize",
  file: "File.* FileUtils.* IO.read Dir.glob send_file Tempfile.* open",
  network: "Net.* URI.open HTTParty.* Faraday.* RestClient.* OpenURI.* redirect_to",
  crypto: "OpenSSL.* Digest.* SecureRandom.* BCrypt.* rand",
  authentication: "JWT.* .authenticate .has_secure_password .http_basic_authenticate_with",
  deserialisation: "Marshal.load YAML.load YAML.unsafe_load YAML.load_file Psych.* Nokogiri.*",
  template: "ERB.new render .html_safe raw",
};

const CSHARP: CallTable = {
  database:
    ".ExecuteReader .ExecuteNonQuery .ExecuteScalar .FromSqlRaw .ExecuteSqlRaw .ExecuteSqlRawAsync SqlCommand System.Data.SqlClient.SqlCommand Microsoft.Data.SqlClient.SqlCommand",
  process:
    "Process.Start System.Diagnostics.Process.Start ProcessStartInfo System.Diagnostics.ProcessStartInfo .EvaluateAsync",
  file: "File.* System.IO.* FileStream StreamReader StreamWriter Directory.* ZipFile.*",
  network: ".GetAsync .PostAsync .GetStringAsync .SendAsync HttpClient WebRequest.Create System.Net.* TcpClient",
  crypto:
    "System.Security.Cryptography.* MD5.Create SHA1.Create SHA256.Create Aes.Create DES.Create RSA.Create RandomNumberGenerator.* Random System.Random",
  authentication: ".PasswordSignInAsync .SignInAsync .ValidateToken .AddAuthentication .AddJwtBearer",
  deserialisation:
    "BinaryFormatter .Deserialize JsonConvert.DeserializeObject XmlSerializer .LoadXml XmlReader.Create XmlDocument",
  template: "Html.Raw .Raw .RunCompile",
};

const C: CallTable = {
  database: "sqlite3_exec sqlite3_prepare_v2 mysql_query mysql_real_query PQexec PQexecParams SQLExecDirect",
  process: "system popen execl execlp execle execv execvp execve posix_spawn dlopen CreateProcess ShellExecute",
  file: "fopen open openat unlink remove rename chmod chown mkstemp mktemp tmpnam tmpfile std.ifstream std.ofstream",
  network:
    "socket connect bind listen accept recv recvfrom send sendto curl_easy_setopt curl_easy_perform getaddrinfo SSL_CTX_new SSL_CTX_set_verify",
  crypto: "MD5 SHA1 EVP_EncryptInit_ex EVP_DecryptInit_ex EVP_DigestInit_ex RAND_bytes rand srand random DES_set_key",
  authentication: "pam_authenticate crypt getpwnam setuid setgid seteuid",
  deserialisation: "xmlReadMemory xmlReadFile xmlParseFile xmlCtxtReadMemory",
};

const RUST: CallTable = {
  database: "sqlx.query sqlx.query_as diesel.sql_query .execute .query_row .prepare",
  process: "std.process.Command.new Command.new",
  file: "std.fs.* fs.* File.open File.create OpenOptions.new std.fs.File.open",
  network: "reqwest.* std.net.* TcpStream.connect TcpListener.bind hyper.*",
  crypto: "md5.* sha1.* ring.* rand.* openssl.* aes.* rustls.*",
  authentication: "jsonwebtoken.*",
  deserialisation: "bincode.deserialize serde_yaml.from_str serde_pickle.from_slice quick_xml.*",
  template: "tera.* askama.* handlebars.*",
};

const BASH: CallTable = {
  database: "psql mysql sqlite3 mongo mongosh",
  process: "eval bash sh sudo su xargs docker kubectl",
  file: "rm mv cp chmod chown mktemp tar unzip dd",
  network: "curl wget nc ssh scp rsync ftp",
  crypto: "openssl md5sum sha1sum gpg ssh-keygen",
  authentication: "passwd useradd htpasswd",
};

/** The tables by language id. A language without one has no inventory, which the report says. */
export const SENSITIVE_CALLS: Readonly<Record<string, CallTable>> = {
  javascript: JAVASCRIPT,
  typescript: JAVASCRIPT,
  tsx: JAVASCRIPT,
  python: PYTHON,
  java: JVM,
  kotlin: JVM,
  go: GO,
  php: PHP,
  ruby: RUBY,
  csharp: CSHARP,
  c: C,
  cpp: C,
  rust: RUST,
  bash: BASH,
};
