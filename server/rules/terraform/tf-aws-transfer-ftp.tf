resource "aws_transfer_server" "a" {
  # ruleid: tf-aws-transfer-ftp
  protocols = ["FTP"]
  endpoint_type = "VPC"
}

resource "aws_transfer_server" "b" {
  # ruleid: tf-aws-transfer-ftp
  protocols = ["SFTP", "FTP"]
}

resource "aws_transfer_server" "c" {
  # ok: tf-aws-transfer-ftp
  protocols = ["SFTP"]
}

resource "aws_transfer_server" "d" {
  # ok: tf-aws-transfer-ftp
  protocols = ["FTPS", "SFTP"]
}
